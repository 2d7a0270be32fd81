import { render } from 'lit';
import { Client } from './client.js';
import { RefusedError } from './connection.js';
import './look/colours.css';
import { Troubles } from './shell/notices.js';
import { openPlaceInAddress, personInAddress } from './shell/place.js';
import { shell } from './shell/shell.js';
import { connecting, notConnected } from './shell/start.js';
import { applyTheme } from './shell/theme.js';

applyTheme();
const troubles = new Troubles();
render(connecting(), document.body);
try {
	const client = await Client.open(personInAddress());
	troubles.expect((error) => client.isLost && error instanceof RefusedError);
	await openPlaceInAddress(client);
	const show = () => render(shell(client, troubles), document.body);
	client.addEventListener('change', show);
	troubles.addEventListener('change', show);
	addEventListener('hashchange', () => void openPlaceInAddress(client));
	show();
} catch (error) {
	render(notConnected(error instanceof Error ? error.message : String(error)), document.body);
	if (!(error instanceof RefusedError)) throw error;
}
