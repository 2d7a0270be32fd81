import { html, type TemplateResult } from 'lit';
import './start.css';
import './controls.css';

/** Before there is anything to show. */
export function connecting(): TemplateResult {
	return html`<main class="start" lang="en" aria-busy="true"><p role="status">Connecting…</p></main>`;
}

/** Where there was nobody to connect to. */
export function notConnected(reason: string): TemplateResult {
	return html`<main class="start" lang="en">
		<h1>Not connected</h1>
		<p role="alert">${reason} Start it with <code>npm run demo</code>, then reload this page.</p>
		<button class="plain-button primary" type="button" @click=${() => location.reload()}>Reload</button>
	</main>`;
}
