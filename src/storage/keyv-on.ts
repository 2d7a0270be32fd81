import { Keyv } from 'keyv';
import type { Namespace } from './namespaces.js';

/**
 * The records under one name, on an adapter that others use, too. Keyv writes the name that it lists and clears into its
 * adapter, and listens to it for ever: so each gets one of its own that inherits the connection, and nothing to listen to.
 *
 * @param own what the adapter has for this one alone.
 */
export function keyvOn<Value>(adapter: object, name: Namespace, own: object = {}): Keyv<Value> {
	const store = Object.assign(Object.create(adapter), own, { on: undefined });
	return new Keyv({ store, namespace: name, throwOnErrors: true });
}
