import type { TemplateResult } from 'lit';

/** A name among words, as text or as what is shown for it. */
export type Piece = string | TemplateResult;

/** What Discord's own client says around what people and bots write. */
export interface ClientWords {
	/** The mark behind a bot's name. */
	readonly app: string;
	/** Behind the bot's name: what it has promised is yet to come. */
	readonly thinking: string;
	readonly didNotRespond: string;
	readonly interactionFailed: string;
	readonly sendingCommand: string;
	/** Over the message that answers a command. */
	readonly used: (who: Piece, command: Piece) => readonly Piece[];
	readonly onlyYouCanSee: string;
	readonly dismiss: string;
	readonly edited: string;
	/** The line over what came while one looked elsewhere. */
	readonly newMessages: string;
	readonly spoiler: string;
	/** In place of a message that is gone and that somebody had replied to. */
	readonly messageDeleted: string;
	readonly previous: string;
	readonly next: string;
	/** What a picture is called that has neither description nor name. */
	readonly picture: string;
	readonly loadingFailed: string;

	/** In the empty box to type in; `channel` with its sign. */
	readonly messageTo: (channel: string) => string;
	readonly optionRequired: string;
	readonly notANumber: string;
	readonly notInTheList: string;
	readonly outOfRange: (least: number, most: number) => string;
	readonly wrongLength: (least: number, most: number) => string;
	readonly send: string;
	readonly noMatches: string;
	readonly optional: string;

	/** In a select without words of its own. */
	readonly choose: string;
	/** The menu of what bots can do with a message. */
	readonly apps: string;
	readonly more: string;
	readonly copyText: string;
	readonly copyLink: string;
	readonly close: string;
	readonly download: string;
	readonly openInBrowser: string;

	readonly submit: string;
	readonly cancel: string;
	readonly fieldRequired: string;
	/** Under a form. */
	readonly formWarning: (app: string) => string;
	readonly formFailed: string;
	readonly lengthBetween: (least: number, most: number) => string;
	/** Where somebody chose too few. */
	readonly chooseAtLeast: (least: number) => string;
	/** Over what can be searched. */
	readonly search: string;
	/** Where closing a form would lose what was typed. */
	readonly closeOnceMore: string;

	readonly directMessages: string;
	readonly ageRestricted: string;
	readonly ageTitle: string;
	readonly ageQuestion: string;
	readonly ageContinue: string;
	readonly goBack: string;
	/** At the beginning of a conversation; `channel` with its sign. */
	readonly welcome: (channel: string) => string;
	readonly beginning: (channel: string) => string;
}
