import type { Person } from '../../sandbox/discord/people.js';
import { startDen } from './den.js';
import type { WorldOptions } from './world.js';

/** A fox that PixAI has, and behind it an owl of a member's and an elk of somebody else's. */
export async function denWithLine(options: WorldOptions = {}) {
	const den = await startDen({ environment: { PIXAI_CONCURRENCY: '1' }, ...options });
	const other = den.guild.addMember({ name: 'Sora' });
	const line = async () => {
		const fox = await other.runs('/imagine', { prompt: 'a fox' });
		await den.pixai.taskOf('a fox');
		const owl = await den.member.runs('/imagine', { prompt: 'an owl' });
		const elk = await other.runs('/imagine', { prompt: 'an elk' });
		await elk.shows('Number 2 in line');
		return { fox, owl, elk };
	};
	return { ...den, other, line };
}

/** The custom id of **Cancel** for whatever somebody has waiting. */
export async function cancelOf(person: Person): Promise<string> {
	const queue = await person.runs('/queue');
	return queue.controls.find(({ label }) => label === 'Cancel')?.custom_id ?? '';
}
