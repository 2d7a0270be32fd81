import { hkdfSync } from 'node:crypto';

/** A key of its own, of 32 bytes, for each use of a secret: https://www.rfc-editor.org/rfc/rfc5869 */
export function subkey(secret: Buffer, use: string): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, '', `easel: ${use}`, 32));
}
