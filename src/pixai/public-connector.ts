import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';

/** The host is, or its name leads to, an address that is not on the public internet. */
export class PrivateAddress extends Error {
	override readonly name = 'PrivateAddress';

	constructor(address: string) {
		super(`${address} is not a public address`);
	}
}

/** All that is given out of IPv6 so far (https://www.iana.org/assignments/ipv6-address-space). */
const GLOBAL_UNICAST_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Whether `address` is on the public internet: not loopback, private, link-local or of any other special range. */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const parsed = ipaddr.process(address);
	if (parsed.kind() === 'ipv6' && !parsed.match(GLOBAL_UNICAST_IPV6)) return false;
	return parsed.range() === 'unicast';
}

/**
 * Finds addresses like the system does, and refuses when one of them is not public. What it answers is what gets
 * connected to, so a name cannot point elsewhere between the check and the connection.
 */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
	lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
		const hidden = addresses?.find(({ address }) => !isPublicAddress(address));
		const [first] = addresses ?? [];
		if (error || !first) callback(error ?? new Error(`${hostname} has no address`), '');
		else if (hidden) callback(new PrivateAddress(hidden.address), '');
		else if (options.all) callback(null, addresses);
		else callback(null, first.address, first.family);
	});
};

/** An undici connector that reaches public addresses only; anything else fails with {@link PrivateAddress}. */
export function publicConnector(timeout: number): buildConnector.connector {
	const connect = buildConnector({ lookup: lookupPublic, timeout });
	return (options, callback) => {
		const host = options.hostname.replace(/^\[|\]$/g, '');
		if (isIP(host) && !isPublicAddress(host)) callback(new PrivateAddress(host), null);
		else connect(options, callback);
	};
}
