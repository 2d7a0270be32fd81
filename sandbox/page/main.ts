import { render } from 'lit';
import { Client } from './client.js';
import './look/colours.css';
import { shell } from './shell/shell.js';

const client = await Client.open(new URLSearchParams(location.search).get('as') ?? undefined);
const show = () => render(shell(client), document.body);
client.addEventListener('change', show);
show();
