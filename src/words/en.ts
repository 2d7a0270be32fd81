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
	refusals: {
		option: '❌ **Check `{{option}}`:** {{rule}}',
		value: '❌ **Check `{{option}}`:** {{rule}} Nothing was changed.',
		limit: '❌ **Check this limit:** {{rule}} Nothing was changed.',
		blockedWords: '❌ **Check the words:** {{rule}} Nothing was changed.',
		// What follows the name of an option that is to be checked.
		takes: {
			prompt: 'it takes 1 to {{max, number}} characters.',
			model:
				'it takes a name from the list, a model version id, or a link like https://pixai.art/model/…/… (with both numbers).',
			size: 'it takes {{values, list(type: disjunction)}}.',
			count: 'it takes {{values, list(type: disjunction)}}.',
			negativePrompt: 'it takes up to {{max, number}} characters.',
			style: 'it takes {{presets}}, or up to {{max, number}} characters of your own.',
			seed: 'it takes a whole number from 0 to {{max, number}}.',
			loras:
				'it takes up to {{max, number}} of `id:weight` with commas between them, each LoRA once, weights from 0 to 1 (a link to the LoRA works in place of its id).',
			enhancePrompt: 'it takes true or false.',
			oneOf: 'it takes one of {{values}}.',
			ids: 'it takes up to {{max, number}} of those that Discord offers.',
			chosen: 'it takes what is chosen in a select.',
			personalLimits: 'it takes only limits per person, {{limits}}; `{{limit}}` is for the whole server.',
			members: 'it takes members who do not manage the server.',
			moderatorRole: 'it takes a role that only your helpers have, not @everyone.',
			fromList: 'it takes those in the list.',
			oneFromList: 'it takes at least one of those in the list.',
			models: 'it takes up to {{max, number}} models.',
			timezone: 'it takes a name from the list, like `Asia/Tokyo`: type a large city.',
			key: 'it takes a PixAI key as it was copied, without spaces.',
		},
		modelHasNoModes: 'it works only with models that have modes. Leave it out, or choose {{model}}.',
		modelHasNoStyles: 'it works only with models that have styles. Leave it out, or choose {{model}}.',
		// What somebody lacks who may not do what they ask for.
		needs: {
			guild: '✋ **This works only in servers that I was added to.**',
			manager: '✋ **Only members with the permission Manage Server can do this.** Ask one of them.',
			moderator:
				'✋ **Only moderators can do this:** members with the permission Manage Server, or with the role that `/settings moderators` names. Ask one of them.',
		},
		lineFull: '🚦 **The line here is full.** There should be room {{when}}; `/queue` shows who waits.',
		botFull: '🚦 **The bot has more to do than it can hold.** There should be room {{when}}.',
		notWritten:
			'💾 **The bot’s disk takes nothing at the moment,** so it promises nothing new. Whoever runs the bot must look at it; then try again. Nothing was paid.',
		settingsNotRead:
			'💾 **The bot cannot read this server’s settings at the moment.** Try again in a minute; if it stays, whoever runs the bot must look at its disk. Nothing was paid.',
		settingsNotWritten:
			'💾 **The bot’s disk takes nothing at the moment,** so nothing was changed. Whoever runs the bot must look at it; then try again.',
		settingsNewer:
			'🆕 **A newer version of the bot has written this server’s settings,** and only that one can change them. Ask whoever runs the bot; nothing was changed.',
		tookTooLong:
			'🐌 **The bot’s disk is very slow at the moment.** Look again in a minute; if it stays, whoever runs the bot must look at it.',
		alreadyAccepted: '👌 **It is on its way already.** Watch the reply.',
		// Of a button that its reader has pressed.
		someoneElses: '✋ **Only {{asker}} can press this,** who asked for the picture.',
		repeated: '👌 **This was tried again already, or is too old.** Run `/imagine` for a new picture.',
		notYet: '⏳ **Give it half a minute,** then press it again.',
		elsewhere: '👉 **This was asked for in a server.** Run `/imagine` there again.',
		unknownButton: '❌ **This button no longer does anything.** Run the command again.',
		unknownCommand: '❌ **This command is no longer there.** Restart Discord to see the ones that are.',
		broken: '❌ **Something went wrong in the bot.** Try again; if it stays, tell whoever runs it.',
		restarting: '🔄 **The bot restarts.** Try again in a minute.',
	},
	policy: {
		blocked: '⛔ **A moderator has paused your requests here.** You can ask again {{when}} ({{at}}).',
		notThisChannel: '📍 **You cannot use `/imagine` in this channel.** It works in most other channels.',
		noChannel:
			'📍 **You cannot use `/imagine` in this channel.** It is switched off in this server: ask somebody who manages it.',
		otherChannels: '📍 **You cannot use `/imagine` in this channel.** Go to {{channels}}.',
		manyChannels_one:
			'📍 **You cannot use `/imagine` in this channel.** Go to {{channels}}, and {{count, number}} more.',
		manyChannels_other:
			'📍 **You cannot use `/imagine` in this channel.** Go to {{channels}}, and {{count, number}} more.',
		otherModels: '🖌️ **This server does not use {{model}}.** Choose another `model`: {{models}}.',
		manyModels_one:
			'🖌️ **This server does not use {{model}}.** Choose another `model`: {{models}}, and {{count, number}} more: see `/models`.',
		manyModels_other:
			'🖌️ **This server does not use {{model}}.** Choose another `model`: {{models}}, and {{count, number}} more: see `/models`.',
		wordsOfOurs: '⛔ **I cannot draw this.** Try a different prompt.',
		wordsOfServer: '⛔ **This server does not allow some of these words.** Change the prompt and try again.',
		key: '🔑 **I can no longer read this server’s own PixAI key.** Somebody who manages the server must paste it again: `/settings key`.',
	},
	limits: {
		// What each is at.
		concurrent_one: '{{count, number}} drawn at once',
		concurrent_other: '{{count, number}} drawn at once',
		queue_one: '{{count, number}} may wait',
		queue_other: '{{count, number}} may wait',
		noQueue: 'none may wait',
		perUser_one: '{{count, number}} request at once',
		perUser_other: '{{count, number}} requests at once',
		cooldown: '{{duration}} between requests',
		noCooldown: 'no pause',
		daily_one: '{{count, number}} picture a day',
		daily_other: '{{count, number}} pictures a day',
		noDaily: 'no daily limit',
		hours: '{{n, number}}\u00a0h',
		minutes: '{{n, number}}\u00a0min',
		seconds: '{{n, number}}\u00a0s',
		takes: '`{{limit}}` takes a whole number from {{min, number}} to {{max, number}}.',
		refused: {
			perUser_one:
				'🚦 **You already have {{count, number}} request under way.** This server allows you {{limit, number}} at once. The next one should end {{when}}; `/queue` shows yours.',
			perUser_other:
				'🚦 **You already have {{count, number}} requests under way.** This server allows you {{limit, number}} at once. The next one should end {{when}}; `/queue` shows yours.',
			perUserOne:
				'🚦 **You already have a request under way.** This server allows you one at a time. The next one should end {{when}}; `/queue` shows yours.',
			cooldown:
				'⏱️ **Wait a little: this server has a pause of {{duration}} between your requests.** You can ask again {{when}}.',
			daily: {
				tooMany_one:
					'📅 **You have {{count, number}} picture a day here, and this was for {{asked, number}}.** Use `count: 1`.',
				tooMany_other:
					'📅 **You have {{count, number}} pictures a day here, and this was for {{asked, number}}.** Use `count: 1`.',
				tooManyLater_one:
					'📅 **You have {{count, number}} picture a day here, and this was for {{asked, number}}.** Use `count: 1` when the new day begins {{when}}.',
				tooManyLater_other:
					'📅 **You have {{count, number}} pictures a day here, and this was for {{asked, number}}.** Use `count: 1` when the new day begins {{when}}.',
				used_one:
					'📅 **You have used your {{count, number}} picture of today.** The new day begins {{when}}.',
				used_other:
					'📅 **You have used your {{count, number}} pictures of today.** The new day begins {{when}}.',
				usedOne: '📅 **You have used your picture of today.** The new day begins {{when}}.',
				left_one:
					'📅 **You have {{left, number}} of your {{count, number}} picture of today left, and this was for {{asked, number}}.** Use `count: 1`, or wait: the new day begins {{when}}.',
				left_other:
					'📅 **You have {{left, number}} of your {{count, number}} pictures of today left, and this was for {{asked, number}}.** Use `count: 1`, or wait: the new day begins {{when}}.',
			},
			serverDaily: {
				tooMany_one:
					'📅 **This server has {{count, number}} picture a day here, and this was for {{asked, number}}.** Use `count: 1`.',
				tooMany_other:
					'📅 **This server has {{count, number}} pictures a day here, and this was for {{asked, number}}.** Use `count: 1`.',
				tooManyLater_one:
					'📅 **This server has {{count, number}} picture a day here, and this was for {{asked, number}}.** Use `count: 1` when the new day begins {{when}}.',
				tooManyLater_other:
					'📅 **This server has {{count, number}} pictures a day here, and this was for {{asked, number}}.** Use `count: 1` when the new day begins {{when}}.',
				used_one:
					'📅 **This server has used its {{count, number}} picture of today.** The new day begins {{when}}.',
				used_other:
					'📅 **This server has used its {{count, number}} pictures of today.** The new day begins {{when}}.',
				usedOne: '📅 **This server has used its picture of today.** The new day begins {{when}}.',
				left_one:
					'📅 **This server has {{left, number}} of its {{count, number}} picture of today left, and this was for {{asked, number}}.** Use `count: 1`, or wait: the new day begins {{when}}.',
				left_other:
					'📅 **This server has {{left, number}} of its {{count, number}} pictures of today left, and this was for {{asked, number}}.** Use `count: 1`, or wait: the new day begins {{when}}.',
			},
		},
	},
	queue: {
		title: 'The line',
		empty: 'Nobody is waiting.',
		summary: '**{{running, number}}** being drawn · **{{waiting, number}}** waiting',
		summaryWithYours:
			'**{{running, number}}** being drawn · **{{waiting, number}}** waiting · yours: {{places}}',
		askNow: 'Ask now, and your picture should be ready {{when}}.',
		readyAbout: 'ready {{when}}, roughly',
		you: 'you',
		privateRequest: 'a private request',
		requestElsewhere: 'a request in another channel',
		tooLate: 'What is being drawn cannot be cancelled any more.',
		// What came of Cancel.
		notices: {
			withdrawn: '🛑 **Cancelled.** Nothing was paid.',
			'being-withdrawn': '⏳ **It is being cancelled.** Its reply says so as soon as it is.',
			'not-yet': '⏳ It is only just being taken. Press **{{cancel}}** again in a moment.',
			'at-pixai': '🎨 PixAI has it already and cannot take it back: its picture will come.',
			ended: '👌 It is not in the line any more.',
		},
		// What a server's log channel is told of it.
		log: { what: 'request of {{member}}', from: 'waiting', to: 'cancelled' },
	},
	models: {
		title: 'Models',
		titleAllowed: 'Models that this server allows',
		prices: 'Prices: PixAI credits for one picture, roughly. Four at once cost about half as much each.',
		theDefault: 'the default',
		goodAt: {
			tsubaki2: 'follows long prompts, many styles',
			harukaV2: 'anime characters, soft light, low cost',
			hoshinoV2: 'vivid anime scenes, low cost',
		},
		credits_one: '{{count, number}} credit',
		credits_other: '{{count, number}} credits',
		modeCosts: '{{mode}} {{credits, number}}',
		community: 'community model {{id}}',
		fromCommunity: 'from PixAI’s community; price not known',
		others: 'You can also use other PixAI models: paste a link into `model`.',
	},
	help: {
		imagine: '`/imagine` – type what you want to see; the rest is optional',
		models: '`/models` – what can draw here, and about what it costs',
		queue: '`/queue` – who is being drawn for, and **{{cancel}}** for what is yours',
		leave: 'A reply tells how far your picture is. You can leave: it comes by itself.',
		moderators: 'For moderators',
		limits: '`/limits view` · `set` · `user` · `reset` – how much may be drawn, by whom, how often',
		queueOfAll: '`/queue` – you can cancel anybody’s',
		managers: 'For who manages the server',
		settings: '`/settings view` – all of it, with buttons for what is changed most',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `timezone` · `reset`',
		operators: 'For you, who runs the bot',
		records:
			'`npm run guild -- export|import|delete <server id>` – a server’s settings, while the bot is stopped',
		secret: '`EASEL_SECRET` – lets servers bring PixAI keys of their own',
		log: 'The log has the reason of everything that went wrong, with the job’s id.',
	},
	settings: {
		blockedWords: {
			tooLong_one: 'A blocked word has at most {{count, number}} character; one is longer.',
			tooLong_other: 'A blocked word has at most {{count, number}} characters; one is longer.',
			noLetter: 'A blocked word needs a letter or a digit; one has nothing but other signs.',
			tooMany_one: 'A server blocks at most {{count, number}} word; these are {{given, number}}.',
			tooMany_other: 'A server blocks at most {{count, number}} words; these are {{given, number}}.',
			tooLongTogether_one:
				'All blocked words together, one a line, have at most {{count, number}} character; these have {{given, number}}.',
			tooLongTogether_other:
				'All blocked words together, one a line, have at most {{count, number}} characters; these have {{given, number}}.',
		},
	},
	changes: {
		what: {
			model: 'default model',
			aspectRatio: 'default aspect ratio',
			mode: 'default mode',
			size: 'default size',
			count: 'default count',
			negativePrompt: 'default negative prompt',
			style: 'default style',
			enhancePrompt: 'default enhance prompt',
			models: 'models',
			channels: 'channels',
			filter: 'filter',
			blockedWords: 'blocked words',
			spoiler: 'spoiler',
			key: 'PixAI key',
			mayUseBotsKey: 'use of the bot’s key where the server’s own cannot be read',
			logChannel: 'log channel',
			moderatorRole: 'moderator role',
			timezone: 'time zone',
		},
		limitOfRole: '`{{limit}}` for {{role}}',
		useOf: 'use of {{member}}',
		notSet: 'not set',
		changed: 'changed',
		quoted: '“{{words}}”',
		on: 'on',
		off: 'off',
		allowed: 'allowed',
		notAllowed: 'not allowed',
		words_one: '{{count, number}} word',
		words_other: '{{count, number}} words',
		anyModel: 'any',
		everywhere: 'everywhere',
		nowhere: 'nowhere',
		only: 'only in {{channels}}',
		except: 'everywhere but in {{channels}}',
		spoiler: { asker: 'the asker’s choice', always: 'always', never: 'never' },
		notBlocked: 'not blocked',
		blockedUntil: 'blocked until {{at}}',
		counted: 'counted',
		setBack: 'set back to 0, {{at}}',
	},
	history: {},
	preset: {},
	me: {},
	buttons: {
		again: 'Try again',
		cancel: 'Cancel',
		lookAgain: 'Look again',
	},
	lists: {
		separator: ', ',
		none: 'none',
		andMore_one: '{{items}} and {{count, number}} more',
		andMore_other: '{{items}} and {{count, number}} more',
	},
} as const;
