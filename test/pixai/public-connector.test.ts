import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/pixai/public-connector.js';

describe('an address on the public internet', () => {
	it.each([
		'1.1.1.1',
		'93.184.216.34',
		'172.15.255.255',
		'172.32.0.1',
		'192.167.255.255',
		'192.169.0.1',
		'2606:4700:4700::1111',
		'2a00:1450:4001:82b::200e',
		'::ffff:1.1.1.1',
	])('is %s', (address) => {
		expect(isPublicAddress(address)).toBe(true);
	});

	it.each([
		['loopback', '127.0.0.1'],
		['loopback', '127.255.255.254'],
		['loopback', '::1'],
		['loopback in IPv6’s clothes', '::ffff:127.0.0.1'],
		['loopback in IPv6’s clothes', '::ffff:7f00:1'],
		['loopback in IPv6’s old clothes', '::127.0.0.1'],
		['private', '10.0.0.1'],
		['private', '172.16.0.1'],
		['private', '172.31.255.255'],
		['private', '192.168.1.1'],
		['private in IPv6’s clothes', '::ffff:10.0.0.1'],
		['private behind NAT64', '64:ff9b::a00:1'],
		['private behind 6to4', '2002:a00:1::'],
		['not given out yet', '1fff:ffff::1'],
		['not given out yet', '4000::1'],
		['not given out yet', '::2'],
		['a black hole', '100::1'],
		['a network’s own NAT64', '64:ff9b:1::a00:1'],
		['an identifier of a segment', '5f00::1'],
		['unique local', 'fc00::1'],
		['unique local', 'fd12:3456::1'],
		['site local', 'fec0::1'],
		['link local, where clouds keep secrets', '169.254.169.254'],
		['link local', 'fe80::1'],
		['link local of an interface', 'fe80::1%eth0'],
		['unspecified', '0.0.0.0'],
		['unspecified', '::'],
		['this network', '0.1.2.3'],
		['carrier-grade NAT', '100.64.0.1'],
		['multicast', '224.0.0.1'],
		['multicast', 'ff02::1'],
		['broadcast', '255.255.255.255'],
		['for documentation', '192.0.2.1'],
		['for documentation', '2001:db8::1'],
		['for benchmarks', '198.18.0.1'],
		['reserved', '240.0.0.1'],
		['no address', 'localhost'],
		['no address', ''],
	])('is none that is %s: %s', (_, address) => {
		expect(isPublicAddress(address)).toBe(false);
	});
});
