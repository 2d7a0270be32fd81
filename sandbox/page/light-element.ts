import { LitElement } from 'lit';

/** An element that draws into the page itself, where the style sheets and the labels of the page reach it. */
export class LightElement extends LitElement {
	protected override createRenderRoot(): this {
		return this;
	}
}
