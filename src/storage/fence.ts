/**
 * What holds off whoever has been taken for dead and is not: a record may be written only while the key, anywhere in the
 * same Redis, has the token.
 */
export interface Fence {
	readonly key: string;
	readonly token: string;
}

/** Who may write a record now; undefined where anybody may. */
export type FenceOf = (key: string) => Fence | undefined;

/** Somebody else has taken over what the record is of: it was not written. */
export class Superseded extends Error {
	override readonly name = 'Superseded';
}
