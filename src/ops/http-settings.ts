import { z } from 'zod';

const PORT = 'must be a port, a whole number from 1 to 65535';

const publicUrl = z.string().transform((value, context) => {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	const isPlain = url && !url.username && !url.password && !url.search && !url.hash;
	const isLoopback = url && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
	if (!isPlain || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)))
		context.addIssue('must be the https address of HTTP_PORT from outside, like https://easel.example.com');
	return value.replace(/\/+$/, '');
});

/** What the environment says of what is served, and of who calls back. */
export const httpSettings = {
	HTTP_PORT: z
		.string()
		.regex(/^[1-9]\d{0,4}$/, PORT)
		.transform(Number)
		.refine((number) => number < 2 ** 16, PORT)
		.optional(),
	HTTP_HOST: z
		.string()
		.regex(/^[\w.:-]+$/, 'must be a host or an address, for example 127.0.0.1')
		.default('127.0.0.1'),
	PUBLIC_URL: publicUrl.optional(),
};

/** It may be what could not be read. */
type Settings = { readonly [Name in keyof typeof httpSettings | 'EASEL_SECRET']?: unknown };

/** What is wrong with these settings together, in words to come after the name of one of them. */
export const httpContradictions: readonly {
	readonly about: keyof Settings;
	readonly message: string;
	readonly holds: (settings: Settings) => boolean;
}[] = [
	{
		about: 'PUBLIC_URL',
		message: 'needs HTTP_PORT: what PixAI calls there must be served',
		holds: ({ PUBLIC_URL, HTTP_PORT }) => PUBLIC_URL !== undefined && HTTP_PORT === undefined,
	},
	{
		about: 'PUBLIC_URL',
		message: 'needs EASEL_SECRET, by which Easel knows that it is PixAI that calls',
		holds: ({ PUBLIC_URL, EASEL_SECRET }) => PUBLIC_URL !== undefined && EASEL_SECRET === undefined,
	},
];
