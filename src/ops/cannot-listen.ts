/** The address cannot be listened on; `message` says so to the operator. */
export class CannotListen extends Error {
	override readonly name = 'CannotListen';

	constructor({ host, port }: { host: string; port: number }, options: ErrorOptions) {
		const code = (options.cause as NodeJS.ErrnoException).code;
		super(
			`Easel cannot listen on ${host} port ${port} (HTTP_HOST, HTTP_PORT): ${code === 'EADDRINUSE' ? 'another process does. Choose another port.' : code}`,
			options,
		);
	}
}
