import { COLOUR, text, type View, view } from './blocks.js';

/** Who asks for help, each with the commands of those before. */
export interface Asker {
	readonly isModerator: boolean;
	readonly isManager: boolean;
	/** Runs the bot. */
	readonly isOperator: boolean;
}

/** What somebody can do, in short. */
export function helpView({ isModerator, isManager, isOperator }: Asker): View {
	return view(COLOUR.neutral, [
		text(
			[
				'## 🎨 Easel',
				'`/imagine` – type what you want to see; the rest is optional',
				'`/models` – what can draw here, and about what it costs',
				'`/queue` – who is being drawn for, and **Cancel** for what is yours',
				'-# A reply tells how far your picture is. You can leave: it comes by itself.',
			].join('\n'),
		),
		...(isModerator
			? [
					text(
						[
							'### For moderators',
							'`/limits view` · `set` · `user` · `reset` – how much may be drawn, by whom, how often',
							'`/queue` – you can cancel anybody’s',
						].join('\n'),
					),
				]
			: []),
		...(isManager
			? [
					text(
						[
							'### For who manages the server',
							'`/settings view` – all of it, with buttons for what is changed most',
							'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `timezone` · `reset`',
						].join('\n'),
					),
				]
			: []),
		...(isOperator
			? [
					text(
						[
							'### For you, who runs the bot',
							'`npm run guild -- export|import|delete <server id>` – a server’s settings, while the bot is stopped',
							'`EASEL_SECRET` – lets servers bring PixAI keys of their own',
							'-# The log has the reason of everything that went wrong, with the job’s id.',
						].join('\n'),
					),
				]
			: []),
	]);
}
