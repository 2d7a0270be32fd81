import type { Channel } from '../discord/channel.js';
import type { Person } from '../discord/people.js';
import type { Album } from './album.js';
import { Lettering } from './phone/lettering.js';
import { beside, drawScreen, wordsOn } from './phone/screen.js';
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
	const conversation = [
		screen(foxDen, aki, waiting, 'while waiting'),
		whole,
		screen(owlLibrary, leo, end, 'in the end'),
	];
	const one = { ...whole, subtitle: foxDen.guild?.name ?? '', messages: finished ? [finished] : [] };
	const lettering = await Lettering.of(conversation.map(wordsOn).join(''));
	const drawn = await Promise.all(conversation.map((each) => drawScreen(each, lettering)));
	await album.write('conversation.png', await beside(drawn));
	await album.write('imagine.png', await drawScreen(one, lettering));
	return lettering;
}
