import { html, nothing, type TemplateResult } from 'lit';
import type { Somebody } from '../../discord/scene.js';
import type { Client } from '../client.js';
import { avatar } from '../look/avatar.js';
import { closeIcon, elsewhereIcon, keysIcon } from './icons.js';
import { LANGUAGES, languageName } from './languages.js';
import './person.css';
import { addressOf } from './place.js';
import { standing } from './standing.js';
import { chooseTheme, chosenTheme, THEMES } from './theme.js';

/** Who one is, at the bottom left; opens the switch. */
export function personPanel(client: Client, openSwitch: () => void, openKeys: () => void): TemplateResult {
	const { me } = client.scene;
	return html`<section class="person" aria-label="You" lang="en">
		<button class="who" type="button" aria-haspopup="dialog" title="Be somebody else" @click=${openSwitch}>
			${avatar(nameOf(me))}
			<span class="names">
				<strong>${nameOf(me)}</strong>
				<small>${describe(client, me)}</small>
			</span>
			<span class="unseen">, be somebody else</span>
		</button>
		<button class="icon-button" type="button" aria-label="Keys" title="Keys" aria-haspopup="dialog" @click=${openKeys}>
			${keysIcon}
		</button>
	</section>`;
}

/** Who one can be, in which language, and how the page looks; open it with `showModal`. */
export function personDialog(client: Client, become: (name: string) => void): TemplateResult {
	const { me, people } = client.scene;
	return html`<dialog class="sheet switch" aria-labelledby="switch-title" lang="en" closedby="any">
		<form method="dialog">
			<h2 id="switch-title">Who you are</h2>
			<button class="icon-button" aria-label="Close">${closeIcon}</button>
		</form>
		<ul>
			${people.map((one) => person(client, one, one.user.id === me.user.id, become))}
		</ul>
		<label class="field">
			${nameOf(me)}’s language
			<select
				@change=${({ target }: Event) => void client.speak((target as HTMLSelectElement).value)}
			>
				${languagesWith(me.locale).map(
					({ locale, name }) =>
						html`<option value=${locale} .selected=${locale === me.locale}>${name}</option>`,
				)}
			</select>
		</label>
		<fieldset class="field">
			<legend>Theme</legend>
			${THEMES.map(
				(theme) => html`<label>
					<input
						type="radio"
						name="theme"
						value=${theme}
						.checked=${theme === chosenTheme()}
						@change=${() => chooseTheme(theme)}
					/>
					${theme}
				</label>`,
			)}
		</fieldset>
	</dialog>`;
}

function person(
	client: Client,
	one: Somebody,
	isMe: boolean,
	become: (name: string) => void,
): TemplateResult {
	const name = nameOf(one);
	return html`<li>
		<button class="who" type="button" aria-current=${isMe ? 'true' : nothing} @click=${() => become(name)}>
			${avatar(name)}
			<span class="names">
				<strong>${name}</strong>
				<small>${describe(client, one)}, ${languageName(one.locale)}</small>
			</span>
		</button>
		<a
			class="icon-button"
			href=${addressOf(name)}
			target="_blank"
			rel="noopener noreferrer"
			title=${`Open another window as ${name}`}
			aria-label=${`Open another window as ${name}`}
			>${elsewhereIcon}</a
		>
	</li>`;
}

function describe({ guild, scene }: Client, { user }: Somebody): string {
	const where = guild ?? scene.guilds[0];
	return where ? standing(where, user.id) : 'member';
}

function nameOf({ user }: Somebody): string {
	return user.global_name ?? user.username;
}

function languagesWith(locale: string) {
	const isListed = LANGUAGES.some((language) => language.locale === locale);
	return isListed ? LANGUAGES : [{ locale, name: languageName(locale) }, ...LANGUAGES];
}
