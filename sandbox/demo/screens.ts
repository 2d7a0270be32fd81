import type { Person } from '../discord/people.js';
import type { Channel } from '../discord/places.js';
import type { Album } from './album.js';
import { Lettering } from './phone/lettering.js';
import { beside, drawScreen } from './phone/screen.js';
import type { Moment } from './sighting.js';
import type { Cast } from './story.js';

/**
 * Draws the conversation as it looks on people's phones, while they wait and in the end, and one request by itself.
 *
 * @returns the letters that it found on this machine
 */
export async function saveScreens(
	album: Album,
	{ foxDen, owlLibrary, aki, leo }: Cast,
	{ waiting, end }: { waiting: Moment; end: Moment },
): Promise<Lettering> {
	const screen = (channel: Channel, who: Person, { sightings, reader }: Moment, when: string) => ({
		title: `# ${channel.name}`,
		subtitle: `${channel.guild?.name} · as ${who.name} sees it ${when}`,
		messages: sightings.filter(
			({ channelId, ephemeral, asker }) => channelId === channel.id && (!ephemeral || asker?.id === who.id),
		),
		reader,
	});
	const whole = screen(foxDen, aki, end, 'in the end');
	const finished = whole.messages.find(({ pictures }) => pictures.length === 4);
	const written = [waiting, end].flatMap(({ sightings }) => sightings);
	const lettering = await Lettering.of(
		[foxDen, owlLibrary].map(({ name, guild }) => name + guild?.name).join('') +
			written.map(({ asker, text }) => asker?.name + text).join(''),
	);
	const [waited, answered, elsewhere, one] = await Promise.all([
		drawScreen(screen(foxDen, aki, waiting, 'while waiting'), lettering),
		drawScreen(whole, lettering),
		drawScreen(screen(owlLibrary, leo, end, 'in the end'), lettering),
		drawScreen(
			{ ...whole, subtitle: foxDen.guild?.name ?? '', messages: finished ? [finished] : [] },
			lettering,
		),
	]);
	await album.write('conversation.png', await beside([waited, answered, elsewhere]));
	await album.write('imagine.png', one);
	return lettering;
}
