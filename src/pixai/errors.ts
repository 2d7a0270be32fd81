import type { RequestOption } from './request.js';

/** What PixAI, or the way to it, has answered instead of what was asked for. */
export abstract class PixaiError extends Error {
	/** Milliseconds that PixAI asked to wait, where it did. */
	readonly retryAfter: number | undefined;

	constructor(message: string, options?: ErrorOptions & { retryAfter?: number | undefined }) {
		super(message, options);
		this.name = new.target.name;
		this.retryAfter = options?.retryAfter;
	}
}

/** 400 or 422: PixAI takes no such value. Sending it again changes nothing. */
export class RequestRefused extends PixaiError {
	/** @param option the option at fault, where PixAI named a field that belongs to one. */
	constructor(
		message: string,
		readonly option?: RequestOption,
	) {
		super(message);
	}
}

/** PixAI does not offer this model through its API. */
export class ModelRefused extends PixaiError {}

/** 401 or 403: the key is wrong or revoked, and only the operator can change it. */
export class KeyRefused extends PixaiError {}

/** 402: the account has no credits left. */
export class OutOfCredits extends PixaiError {}

/** 404 on a task. */
export class TaskUnknown extends PixaiError {}

/** A create that was surely not accepted: it may be sent again. */
export class NotAccepted extends PixaiError {}

/** A create that has not reached PixAI, because there was no connection. */
export class NotSent extends NotAccepted {}

/** PixAI's answer to a create is one that its API does not give: nothing was accepted, and nobody asked for it wrongly. */
export class AnswerUnexpected extends PixaiError {}

/** A create whose answer is missing: it may have been accepted, and paid. It is never sent again. */
export class AnswerLost extends PixaiError {}

/** A read that got no usable answer; the next one may. */
export class Unavailable extends PixaiError {}

/** What stands at a picture's address cannot be taken: not a picture, too large, gone, or at a forbidden address. */
export class PictureRefused extends PixaiError {}

/** This machine could not keep a picture: its disk is full, read-only or broken. Once it is mended, it can. */
export class NotStored extends PixaiError {}
