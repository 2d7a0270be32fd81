/** English: which texts there are, and what each is given. A text that depends on a number has one for each plural. */
export const en = {
	// What people type: names are in lower case and without spaces, as Discord wants them.
	commands: {
		imagine: { name: 'imagine', description: 'Draw a picture with PixAI' },
		queue: { name: 'queue', description: 'Who is being drawn for and who waits, and a button to cancel' },
		models: {
			name: 'models',
			description: 'Which models you can use here, what they are good at, and about what they cost',
		},
		help: { name: 'help', description: 'What you can do with Easel' },
	},
	choices: {
		aspectRatio: {
			'1:1': '1:1 – square: avatar, icon',
			'2:3': '2:3 – portrait: character, poster',
			'3:2': '3:2 – landscape: photo',
			'3:4': '3:4 – portrait: book cover',
			'4:3': '4:3 – landscape: slide, tablet',
			'3:5': '3:5 – tall: trading card',
			'5:3': '5:3 – wide: laptop wallpaper',
			'9:16': '9:16 – phone wallpaper, story',
			'16:9': '16:9 – desktop wallpaper, video',
			'1:3': '1:3 – very tall: bookmark, scroll',
			'3:1': '3:1 – very wide: banner, header',
		},
		mode: {
			lite: 'lite – quick and cheap',
			standard: 'standard – the usual',
			pro: 'pro – more detail',
			ultra: 'ultra – the most detail',
		},
	},
	options: {
		prompt: { name: 'prompt', description: 'What to draw, in your own words' },
		model: {
			name: 'model',
			description: 'Who draws it: a name, a model version id, or a pixai.art model link',
		},
		aspectRatio: { name: 'aspect_ratio', description: 'The shape of the picture (square unless you say)' },
		mode: { name: 'mode', description: 'How much care to take, for models that have modes' },
		size: { name: 'size', description: 'How large: 1k is about 1 megapixel, 1.5k about 2.25' },
		count: { name: 'count', description: 'How many pictures: four cost about half as much each' },
		negativePrompt: { name: 'negative_prompt', description: 'What should not be in the picture' },
		style: {
			name: 'style',
			description: 'A style from the list or in your own words, for models that have styles',
		},
		seed: { name: 'seed', description: 'The same number and the same options give the same picture' },
		loras: {
			name: 'loras',
			description: 'Up to 5 of id:weight, with commas between them; links to LoRAs work too',
		},
		enhancePrompt: {
			name: 'enhance_prompt',
			description: 'Let PixAI rewrite your prompt (off unless you say)',
		},
		spoiler: { name: 'spoiler', description: 'Hide the pictures until somebody presses them' },
		private: { name: 'private', description: 'Only you see the reply' },
	},
	// What a reply says.
	job: {
		progress: {
			next: '⏳ **Next in line.**',
			inLine: '⏳ **Number {{place, number}} in line.**',
			submitting: '📨 **Handing it to PixAI…**',
			pixaiBusy:
				'⏳ **PixAI takes no more pictures at the moment.** Yours keeps its place; next try {{when}}.',
			notWritten:
				'💾 **The bot’s disk takes nothing at the moment.** Yours keeps its place; next try {{when}}.',
			unreachable: '📡 **PixAI cannot be reached at the moment.** Yours keeps its place; next try {{when}}.',
			waiting: '📨 **PixAI has it** · handed over {{when}}',
			drawing: '🎨 **Being drawn** · started {{when}}',
			drawingSlowly:
				'🐢 **This takes longer than usual.** Started {{when}}. I keep waiting; if nothing comes, I give up {{end}}.',
			noAnswer: '📡 **PixAI does not answer at the moment.** Your picture is not lost: I keep asking.',
			keyRefused:
				'🔑 **PixAI refuses this bot’s key at the moment.** Whoever runs the bot must look at it; I keep asking for your picture until then.',
			serversKeyRefused:
				'🔑 **PixAI refuses this server’s key at the moment.** Somebody who manages the server must look at it; I keep asking for your picture until then.',
			fetching: '🖼️ **It is drawn.** Fetching it takes more than one try; I keep at it.',
		},
		// What stands under the pictures.
		drawnIn: '{{seconds, number}}\u00a0s',
		seed: 'seed\u00a0{{seed}}',
		fewer: '{{got, number}} of {{wanted, number}} pictures: the others could not be had.',
		shrunk: 'Made smaller to fit what Discord takes here.',
		// Why there are none.
		failure: {
			optionRefused:
				'❌ **PixAI does not accept `{{option}}` as it is.** Change it and run `/imagine` again. Nothing was paid.',
			requestRefused:
				'❌ **PixAI does not accept this request.** Change its options and run `/imagine` again. Nothing was paid.',
			modelRefused:
				'❌ **PixAI does not offer this model to bots.** Choose another `model` and run `/imagine` again. Nothing was paid.',
			outOfCredits:
				'💳 **The bot’s PixAI account is out of credits.** Whoever runs the bot must add some; then run `/imagine` again. Nothing was paid for this.',
			serverOutOfCredits:
				'💳 **This server’s PixAI account is out of credits.** Somebody who manages the server must add some, or paste another key: `/settings key`. Then run `/imagine` again. Nothing was paid for this.',
			keyRefused:
				'🔑 **PixAI refuses this bot’s key.** There is nothing you can do: whoever runs the bot must put it right. Nothing was paid.',
			serversKeyRefused:
				'🔑 **PixAI refuses this server’s key.** Somebody who manages the server must paste a new one: `/settings key`. Then run `/imagine` again. Nothing was paid.',
			failed:
				'❌ **PixAI could not draw this,** and gives no reason. Run `/imagine` again; changing the prompt often helps.',
			cancelled: '❌ **The picture was cancelled at PixAI.** Run `/imagine` again if you still want it.',
			tookTooLong:
				'⌛ **PixAI has not finished this in an hour,** so I stopped waiting. Run `/imagine` again if you still want it.',
			picturesLost:
				'❌ **PixAI drew it, but the pictures could not be fetched.** I tried many times. Whoever runs the bot can read why in its log; run `/imagine` again if you still want it.',
			uncertain:
				'❔ **No answer came from PixAI, so nobody knows whether it took this.** It may have been paid for, so I do not send it again by myself. Press **{{again}}** if you want it nevertheless: it may then be paid for twice.',
			withdrawn: '🛑 **Cancelled.** Nothing was paid.',
			withdrawnByModerator: '🛑 **A moderator cancelled this.** Nothing was paid.',
			broken:
				'❌ **Something went wrong in the bot,** not in your request. Run `/imagine` again; if it stays, tell whoever runs the bot.',
		},
	},
	result: {},
	details: {},
	cancel: {},
	delete: {},
	edit: {},
	refusals: {},
	policy: {},
	limits: {},
	queue: {},
	models: {
		community: 'community model {{id}}',
	},
	help: {},
	settings: {},
	changes: {},
	history: {},
	preset: {},
	me: {},
	buttons: {
		again: 'Try again',
	},
	lists: {},
} as const;
