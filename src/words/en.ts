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
		history: { name: 'history', description: 'Your pictures here, to show one again, edit or delete it' },
		usage: {
			name: 'usage',
			description: 'How much you have drawn, in numbers and a chart; moderators see this server, too',
		},
		me: { name: 'me', description: 'What Easel keeps about you, and a button that deletes all of it' },
		help: { name: 'help', description: 'What you can do with Easel' },
		preset: {
			name: 'preset',
			description: 'Options of /imagine under a name, to use them again',
			save: { name: 'save', description: 'Save options of /imagine under a name' },
			use: { name: 'use', description: 'Open the form for a picture with what a preset says' },
			list: { name: 'list', description: 'Your presets and this server’s, and what each says' },
			delete: { name: 'delete', description: 'Delete a preset' },
		},
		// What is offered on messages: names that are read, not typed.
		showPrompt: { name: 'Show prompt' },
		remix: { name: 'Remix' },
		settings: {
			name: 'settings',
			description: 'How Easel works in this server',
			view: { name: 'view', description: 'Everything that is set, and buttons to change it' },
			defaults: {
				name: 'defaults',
				description: 'What /imagine uses where the member says nothing',
				clear: { name: 'clear', description: 'Take one default back' },
			},
			models: {
				name: 'models',
				description: 'Which models members may use',
				add: {
					name: 'add',
					description: 'A model for the list: a name, a model version id, or a pixai.art model link',
				},
			},
			channels: { name: 'channels', description: 'Where /imagine works' },
			safety: {
				name: 'safety',
				description: 'What is kept out of channels that are not age-restricted, and spoilers',
				filter: {
					name: 'filter',
					description: 'Keep nudity and blocked words out of channels that are not age-restricted',
				},
				spoiler: {
					name: 'spoiler',
					description: 'Whether pictures are hidden until somebody presses them',
				},
			},
			key: { name: 'key', description: 'This server’s own PixAI key: ten slots and credits of its own' },
			log: {
				name: 'log',
				description: 'A channel that gets a line for each change of settings or limits',
				channel: {
					name: 'channel',
					description: 'The channel; without it you can choose or clear it in the answer',
				},
			},
			moderators: {
				name: 'moderators',
				description: 'A role whose members may use /limits and cancel requests',
				role: {
					name: 'role',
					description: 'The role; without it you can choose or clear it in the answer',
				},
			},
			language: {
				name: 'language',
				description: 'The language of what everybody here sees: pictures’ replies and the log channel',
				language: { name: 'language', description: 'Which one' },
			},
			timezone: {
				name: 'timezone',
				description: 'Where midnight is, at which the daily limits begin anew',
				zone: { name: 'zone', description: 'A name like Asia/Tokyo: type a city' },
			},
			reset: {
				name: 'reset',
				description: 'Put settings back to their defaults, after a question',
				group: { name: 'group', description: 'Which settings' },
			},
		},
		limits: {
			name: 'limits',
			description: 'For moderators: how much may be drawn, by whom, and how often',
			view: { name: 'view', description: 'Every limit as it is now' },
			set: {
				name: 'set',
				description: 'Set limits, for everybody or for a role',
				concurrent: {
					name: 'concurrent',
					description: 'Requests of this server at PixAI at once; the others wait in line',
				},
				queue: {
					name: 'queue',
					description: 'Requests of this server that may wait in line; the next one is refused',
				},
				per_user: {
					name: 'per_user',
					description: 'Requests that one person may have under way at once, waiting ones included',
				},
				cooldown: {
					name: 'cooldown',
					description: 'Seconds that a person waits between two requests; 0 for none',
				},
				daily: {
					name: 'daily',
					description: 'Pictures that one person gets in a day; a request of 4 counts 4; 0 for no limit',
				},
				server_daily: {
					name: 'server_daily',
					description: 'Pictures that this server gets in a day; a request of 4 counts 4; 0 for no limit',
				},
				server_credits: {
					name: 'server_credits',
					description: 'Credits that this server’s pictures may cost in a day, roughly; 0 for no limit',
				},
				role: {
					name: 'role',
					description: 'Set the limits per person for this role; members have the best of their roles',
				},
			},
			reset: {
				name: 'reset',
				description: 'Put all limits, or those of one role, back to the defaults, after a question',
				role: { name: 'role', description: 'Only the limits of this role' },
			},
			user: {
				name: 'user',
				description: 'A member’s use today and what would stop them now; reset it, or block them for a time',
				member: { name: 'member', description: 'Whose' },
				reset: {
					name: 'reset',
					description: 'Let them begin anew: today’s pictures and the cooldown no longer count',
				},
				block: { name: 'block', description: 'Refuse their requests for so long' },
			},
		},
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
		filter: { on: 'on', off: 'off' },
		spoilerRule: {
			asker: 'asker – as the asker likes',
			always: 'always',
			never: 'never',
		},
		settingsGroup: {
			all: 'all of them',
			defaults: 'the defaults of pictures',
			models: 'the list of models',
			channels: 'the channels',
			safety: 'the filter, blocked words and spoilers',
			key: 'the PixAI key',
			log: 'the log channel',
			moderators: 'the moderators’ role',
			language: 'the language',
			timezone: 'the time zone',
		},
		// Every language is called there what it calls itself.
		language: { discord: 'as Discord says' },
		block: {
			'1 hour': 'for 1 hour',
			'1 day': 'for 1 day',
			'1 week': 'for 1 week',
			'30 days': 'for 30 days',
			lift: 'lift the block',
		},
	},
	options: {
		prompt: { name: 'prompt', description: 'What to draw, in your own words' },
		preset: {
			name: 'preset',
			description: 'Options that you or this server have saved: what you type here wins',
		},
		presetName: { name: 'name', description: 'What the preset is called' },
		presetNamed: { name: 'name', description: 'Which preset' },
		forServer: {
			name: 'for_server',
			description: 'For moderators: everybody’s in this server, not yours alone',
		},
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
			dropped:
				'🛑 **Dropped.** PixAI had it already, so it is paid for; it will not be shown. Until PixAI is done with it, it counts as being drawn.',
			droppedByModerator:
				'🛑 **A moderator dropped this.** PixAI had it already, so it is paid for; it will not be shown. Until PixAI is done with it, it counts as being drawn.',
		},
		// What stands under the pictures.
		drawnIn: '{{seconds, number}}\u00a0s',
		seed: 'seed\u00a0{{seed}}',
		fewer: '{{got, number}} of {{wanted, number}} pictures: the others could not be had.',
		shrunk_one: 'Made smaller to fit what Discord takes here.',
		shrunk_other: 'Made smaller to fit what Discord takes here.',
		// Why there are none.
		failure: {
			optionRefused:
				'❌ **PixAI does not accept `{{option}}` as it is.** Press **{{edit}}** and change it. Nothing was paid.',
			requestRefused:
				'❌ **PixAI does not accept this request.** Press **{{edit}}** and change something. Nothing was paid.',
			modelRefused:
				'❌ **PixAI does not offer this model to bots.** Press **{{edit}}** and choose another one. Nothing was paid.',
			outOfCredits:
				'💳 **The bot’s PixAI account is out of credits.** Whoever runs the bot must add some; then press **{{again}}**. Nothing was paid for this.',
			serverOutOfCredits:
				'💳 **This server’s PixAI account is out of credits.** Somebody who manages the server must add some, or paste another key: `/settings key`. Then press **{{again}}**. Nothing was paid for this.',
			keyRefused:
				'🔑 **PixAI refuses this bot’s key.** Whoever runs the bot must put it right; then press **{{again}}**. Nothing was paid.',
			serversKeyRefused:
				'🔑 **PixAI refuses this server’s key.** Somebody who manages the server must paste a new one: `/settings key`. Then press **{{again}}**. Nothing was paid.',
			failed:
				'❌ **PixAI could not draw this,** and gives no reason. Press **{{again}}**, or **{{edit}}**: changing the prompt often helps.',
			cancelled: '❌ **The picture was cancelled at PixAI.** Press **{{again}}** if you still want it.',
			tookTooLong:
				'⌛ **PixAI has not finished this in an hour,** so I stopped waiting. It may have been paid for. Press **{{again}}** if you still want it.',
			picturesLost:
				'❌ **PixAI drew it, but the pictures could not be fetched.** I tried many times; whoever runs the bot can read why in its log. Press **{{again}}** to have it drawn anew: that is paid for anew, too.',
			uncertain:
				'❔ **No answer came from PixAI, so nobody knows whether it took this.** It may have been paid for, so I do not send it again by myself. Press **{{again}}** if you want it nevertheless: it may then be paid for twice.',
			withdrawn: '🛑 **Cancelled.** Nothing was paid.',
			withdrawnByModerator: '🛑 **A moderator cancelled this.** Nothing was paid.',
			dropped: '🛑 **Dropped.** PixAI had it already, so it was paid for.',
			droppedByModerator: '🛑 **A moderator dropped this.** PixAI had it already, so it was paid for.',
			broken:
				'❌ **Something went wrong in the bot,** not in your request. Press **{{again}}**; if it stays, tell whoever runs the bot.',
		},
	},
	// All that is known of a picture, for whoever asks.
	details: {
		title: 'Details',
		on: 'on',
		off: 'off',
		seedUnknown: 'PixAI has chosen it, and does not say',
		avoidsNudity: 'The bot’s filter has put this before the negative prompt: {{words}}',
		asked: 'Asked for {{at}}',
		drawnIn: 'PixAI took {{seconds, number}}\u00a0s',
		shown: 'Shown {{at}}',
		job: 'Job `{{id}}`: quote it to whoever runs the bot when something is wrong.',
		prompt: 'Prompt',
		negativePrompt: 'Negative prompt',
		expired: 'What was asked for is no longer on record. This is what the message itself still says.',
		promptCut: 'Only the beginning of the prompt is left.',
		noPrompt: 'The prompt is not there any more.',
		noPicture: 'There is no picture of mine in this message.',
		fullSize: 'Full size',
		picture: 'Picture {{number, number}}',
		atPixai_one: 'Made smaller for Discord. PixAI’s original, for a few minutes: {{links, list}}',
		atPixai_other: 'Made smaller for Discord. PixAI’s originals, for a few minutes: {{links, list}}',
		notAtPixai_one:
			'Made smaller for Discord. PixAI does not hand out the original any more: {{pictures, list}}',
		notAtPixai_other:
			'Made smaller for Discord. PixAI does not hand out the originals any more: {{pictures, list}}',
	},
	// Pictures in a direct message, for whoever wants them.
	send: {
		sent: '📬 **Sent to you,** as a direct message.',
		sentSmaller:
			'📬 **Sent to you,** as a direct message. What is too large for that is smaller there, and the message says so.',
		from: '[The message it is from]({{url}})',
		smaller_one: 'A smaller copy, for a direct message takes no more: {{pictures, list}}',
		smaller_other: 'Smaller copies, for a direct message takes no more: {{pictures, list}}',
		smallerWithLinks_one:
			'A smaller copy, for a direct message takes no more. In full size, for a while: {{links, list}}',
		smallerWithLinks_other:
			'Smaller copies, for a direct message takes no more. In full size, for a while: {{links, list}}',
		closed:
			'📪 **I cannot write to you directly.** Allow direct messages from members of this server in its privacy settings, then press it again. **{{details}}** has links to the pictures, too.',
	},
	// One of several pictures, on its own.
	pick: {
		placeholder: 'Post one of them on its own…',
		picture: 'Picture {{number, number}}',
		chosenBy: 'Picture {{number, number}}, chosen by {{who}}',
	},
	cancel: {
		atPixai:
			'🎨 **PixAI has it already, and cannot take it back.** It is paid for either way: take the picture, or drop it, and nobody sees it.',
		notYours: '✋ **Only {{asker}} and moderators can cancel this.** {{asker}} asked for it.',
		// What came of it, for who pressed.
		outcomes: {
			withdrawn: '🛑 **Cancelled.** Nothing was paid.',
			'being-withdrawn': '⏳ **It is being cancelled.** Its reply says so as soon as it is.',
			'not-yet': '⏳ **It is only just being handed over.** Press **{{cancel}}** again in a moment.',
			'at-pixai':
				'🎨 **PixAI has it already, and cannot take it back.** Press **{{cancel}}** under its reply if you do not want to see it.',
			kept: '👌 **Its picture will come.**',
			dropped: '🛑 **Dropped.** It is paid for, and will not be shown.',
			dropping: '⏳ **It is being dropped.** Its reply says so as soon as it is.',
			ended: '👌 **There is nothing to cancel any more.** Its reply says what became of it.',
			'not-in-line': '👌 **It is not in the line any more.**',
		},
		// What a server's log channel is told of it.
		log: {
			what: 'request of {{member}}',
			waiting: 'waiting',
			cancelled: 'cancelled',
			atPixai: 'at PixAI',
			dropped: 'dropped',
		},
	},
	delete: {
		title: 'Delete this picture?',
		titleMany: 'Delete these pictures?',
		text: 'Everybody loses it, and it cannot be brought back.',
		textMany: 'Everybody loses them, and they cannot be brought back.',
		reason: 'Why? (for the log channel)',
		gone: '👌 **It is deleted already.**',
		failed: '📡 **Discord does not delete it at the moment.** Press **{{delete}}** again in a minute.',
		notYours: '✋ **Only {{asker}} and moderators can delete this.** {{asker}} asked for it.',
		notYoursUnknown: '✋ **Only whoever asked for this, and moderators, can delete it.**',
		// What a server’s log channel is told of it.
		log: {
			what: 'picture of {{member}} in {{channel}}',
			somebody: 'somebody',
			from: 'shown',
			to: 'deleted',
			toWithReason: 'deleted, because “{{reason}}”',
		},
	},
	// The form for a request: titles of at most 45 characters, explanations of at most 100, both without Markdown.
	edit: {
		title: 'What shall I draw?',
		prompt: 'Prompt',
		model: 'Model',
		aspectRatio: 'Aspect ratio',
		others: 'Other choices',
		// What is said where the form cannot be opened, or not with all of it.
		draftGone: '⌛ **What you typed is not there any more:** I keep it for a day. Use `/imagine`.',
		tooOld:
			'⌛ **What was asked for is no longer on record.** This is the prompt, as far as the picture itself has it; **{{edit}}** takes it into a new request.',
		tooOldToCopy: '⌛ **What was asked for is no longer on record.** Copy the prompt into `/imagine`.',
		nothingKnown:
			'⌛ **I have nothing on record of this,** and it shows no picture of mine. Use `/imagine` for a new one.',
		// What the form says for true and false, and what else is understood, with commas between them; all in lower case.
		yes: 'yes, on',
		no: 'no, off',
		oneALine: 'One a line, empty for none. “{{model}}: …” with a link takes a model that is not in the list.',
	},
	refusals: {
		option: '❌ **Check `{{option}}`:** {{rule}}',
		value: '❌ **Check `{{option}}`:** {{rule}}\nNothing was changed.',
		limit: '❌ **Check this limit:** {{rule}}\nNothing was changed.',
		blockedWords: '❌ **Check the words:** {{rule}}\nNothing was changed.',
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
			presetName: 'it takes 1 to {{max, number}} characters that can be seen.',
		},
		// A line of the form’s other choices.
		line: {
			unknown:
				'❌ **Check this line:** {{line}}\nEach begins with a name and a colon; the names are {{names}}.',
			twice: '❌ **Check this line:** {{line}}\nThe same choice stands on another line, too.',
			neitherTrueNorFalse: '❌ **Check this line:** {{line}}\nIt takes {{yes}} or {{no}}.',
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
		outOfCredits:
			'💳 **The bot’s PixAI account is out of credits.** Whoever runs the bot must add some; then try again. Nothing was paid for this.',
		serverOutOfCredits:
			'💳 **This server’s PixAI account is out of credits.** Somebody who manages the server must add some, or paste another key: `/settings key`. Then try again. Nothing was paid for this.',
		keyRefused:
			'🔑 **PixAI refuses this bot’s key.** There is nothing you can do: whoever runs the bot must put it right. Nothing was paid.',
		serversKeyRefused:
			'🔑 **PixAI refuses this server’s key.** Somebody who manages the server must paste a new one: `/settings key`. Then try again. Nothing was paid.',
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
		presetUnknown: {
			none: '❓ **There is no preset “{{name}}”,** nor any other yet: `/preset save` makes one.',
			own: '❓ **There is no preset “{{name}}”.** Yours: {{own}}.',
			guild: '❓ **There is no preset “{{name}}”.** This server’s: {{guild}}.',
			both: '❓ **There is no preset “{{name}}”.** Yours: {{own}}. This server’s: {{guild}}.',
		},
		presetEmpty: '❌ **Give at least one option besides the name:** they are what the preset is to say.',
		presetsFull_one:
			'🗂️ **There is {{count, number}} preset already, and no more fit.** Delete one first: `/preset delete`. Nothing was changed.',
		presetsFull_other:
			'🗂️ **There are {{count, number}} presets already, and no more fit.** Delete one first: `/preset delete`. Nothing was changed.',
		personNotRead:
			'💾 **The bot cannot read your presets at the moment.** Try again in a minute; if it stays, whoever runs the bot must look at its disk. Nothing was paid.',
		personNotWritten:
			'💾 **The bot’s disk takes nothing at the moment,** so nothing was changed. Whoever runs the bot must look at it; then try again.',
		personNewer:
			'🆕 **A newer version of the bot has written your presets,** and only that one can change them. Ask whoever runs the bot; nothing was changed.',
		notErased:
			'💾 **Nothing was deleted:** the bot’s disk takes nothing at the moment. Try again in a minute; if it stays, whoever runs the bot must look at its disk.',
		notAllErased:
			'⏳ **Not all of it is deleted yet:** the bot’s disk is in trouble. That you want it is written down, and the rest goes within a day; press the button again to have it tried at once.',
		alreadyAccepted: '👌 **It is on its way already.** Watch the reply.',
		// Of a button that its reader has pressed.
		someoneElses: '✋ **Only {{asker}} can press this:** they asked for the picture.',
		repeated: '👌 **This was tried again already, or is too old.** Run `/imagine` for a new picture.',
		notYet: '⏳ **Give it half a minute,** then press it again.',
		notOurMessage: '👉 **This message is not mine.** Use it on a message with one of my pictures.',
		elsewhere: '👉 **This was asked for in a server.** Run `/imagine` there again.',
		unknownButton: '❌ **This button no longer does anything.** Run the command again.',
		unknownCommand: '❌ **This command is no longer there.** Restart Discord to see the ones that are.',
		broken: '❌ **Something went wrong in the bot.** Try again; if it stays, tell whoever runs it.',
		// Of pictures that a message shows, and somebody wants to have.
		notFetched: {
			gone: '🚫 **The picture is not there any more.** Somebody may just have deleted it.',
			'not-now': '📡 **Discord does not hand the picture out at the moment.** Try again in a minute.',
			disk: '💾 **The bot’s disk takes nothing at the moment.** Whoever runs the bot must look at it; then try again.',
			lost: '🕰️ **This picture cannot be had any more:** I cannot see its message, and PixAI does not keep pictures for long.',
		},
		stillFetching: '⏳ **I am still fetching what you wanted before.** Press it again in a moment.',
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
		notSafe:
			'🔞 **This picture was not drawn for a channel that everybody may see.** Show it in one that is age-restricted.',
		wordsOfServer: '⛔ **This server does not allow some of these words.** Change the prompt and try again.',
		key: '🔑 **I can no longer read this server’s own PixAI key.** Somebody who manages the server must paste it again: `/settings key`.',
	},
	limits: {
		legend:
			'## 🚦 Limits\n-# **Bold** is set by this server; the rest is the default. Change them with `/limits set`.',
		serverTitle: '### The whole server',
		personTitle: '### Each person',
		notForManagers: '-# Members who manage the server have no personal limits.',
		rolesTitle: '### Roles',
		bestOfRoles: '-# A member has the best of these and of what each person has.',
		newDay: '-# The day begins anew at midnight in {{timezone}} (`/settings timezone`).',
		reset: '↩️ **Reset all limits, those of roles too?**',
		resetRole: '↩️ **Reset the limits of {{role}}?**',
		nothingToSet: '👌 Nothing to set: give at least one limit.',
		withoutEffect: '⚠️ **`{{limit}}` changes nothing for this role:** everybody already has {{value}}.',
		member: {
			underWay: 'Under way: {{n, number}} of {{limit, number}}',
			underWayFreely: 'Under way: {{n, number}} (no limit)',
			today: 'Pictures today: {{n, number}} of {{limit, number}}; the new day begins {{when}}',
			todayFreely: 'Pictures today: {{n, number}} (no limit); the new day begins {{when}}',
			blockedUntil: 'Blocked until {{at}}',
			manages: '-# Manages the server: no personal limits.',
			notStopped: '**The next request would not be refused now.**',
			stopped: '**The next request would be refused now:**',
			stop: '• {{why}}',
			stopUntil: '• {{why}} – again {{when}}',
			stops: {
				blocked: 'blocked by a moderator',
				per_user: 'too many requests under way',
				cooldown: 'the pause between requests',
				daily: 'the day’s pictures are used',
				server_daily: 'the whole server’s pictures of the day are used',
				server_credits: 'the server’s credits of the day are not enough',
				key: 'the server’s own PixAI key cannot be read',
			},
		},
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
		credits_one: '{{count, number}} credit a day',
		credits_other: '{{count, number}} credits a day',
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
			serverCredits: {
				tooMany:
					'📅 **This takes about {{asked, number}} credits, and this server has {{count, number}} a day.** A cheaper mode or model, or `count: 1`, may do.',
				tooManyLater:
					'📅 **This takes about {{asked, number}} credits, and this server has {{count, number}} a day.** A cheaper mode or model, or `count: 1`, may do when the new day begins {{when}}.',
				left: '📅 **This takes about {{asked, number}} credits, and this server has {{left, number}} of {{count, number}} left today.** A cheaper mode or model, or `count: 1`, may do; or wait: the new day begins {{when}}.',
				used: '📅 **This server has used its credits of today: {{count, number}}.** The new day begins {{when}}.',
			},
		},
		// The log channel.
		told: {
			low: '💳 **The credits of the day are running low:** about {{used, number}} of {{limit, number}} are used. The new day begins: {{at}}',
			short:
				'💳 **The credits of the day are not enough any more:** about {{used, number}} of {{limit, number}} are used, and a request for about {{asked, number}} was refused. The new day begins: {{at}}',
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
		tooLate: 'What is being drawn is paid for already, and cannot be taken back any more.',
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
		presets: '`/preset` – keep options under a name, and draw with them: `/imagine preset:`',
		queue: '`/queue` – who is being drawn for, and **{{cancel}}** for what is yours',
		history: '`/history` – your pictures here, to show one again, edit or delete it',
		usage: '`/usage` – how much you have drawn, in numbers; moderators see this server, too',
		me: '`/me` – what I keep about you, and how to delete it',
		messages:
			'Press and hold any picture of mine (or right-click it), then **Apps**: **{{remix}}** or **{{showPrompt}}**.',
		leave: 'A reply tells how far your picture is. You can leave: it comes by itself.',
		moderators: 'For moderators',
		limits: '`/limits view` · `set` · `user` · `reset` – how much may be drawn, by whom, how often',
		queueOfAll: '`/queue` – you can cancel anybody’s',
		presetsForAll: '`/preset save for_server:` – presets for everybody here',
		managers: 'For who manages the server',
		settings: '`/settings view` – all of it, with buttons for what is changed most',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `language` · `timezone` · `reset`',
		operators: 'For you, who runs the bot',
		records:
			'`npm run guild -- export|import|delete <server id>` – a server’s settings, while the bot is stopped',
		secret: '`EASEL_SECRET` – lets servers bring PixAI keys of their own',
		log: 'The log has the reason of everything that went wrong, with the job’s id.',
	},
	settings: {
		legend: '## ⚙️ Settings\n-# **Bold** is set by this server; the rest is the default.',
		defaultsTitle: '### When a member says nothing else',
		whoTitle: '### Who and where',
		safetyTitle: '### Safety',
		runningTitle: '### Running it',
		limitsElsewhere: '-# The limits are under `/limits view`.',
		line: {
			model: 'Model: {{value}}',
			aspectRatio: 'Aspect ratio: {{value}}',
			count: 'Count: {{value}}',
			mode: 'Mode: {{value}}',
			size: 'Size: {{value}}',
			negativePrompt: 'Negative prompt: {{value}}',
			style: 'Style: {{value}}',
			enhancePrompt: 'Enhance prompt: {{value}}',
			models: 'Models: {{value}}',
			channels: 'Channels: {{value}}',
			moderators: 'Moderators: {{value}}',
			filter: 'Filter: {{value}}',
			blockedWords: 'Blocked words: {{value}}',
			spoiler: 'Spoiler: {{value}}',
			key: 'PixAI key: {{value}}',
			log: 'Log channel: {{value}}',
			language: 'Language: {{value}}',
			timezone: 'Time zone: {{value}}',
			notWithThisModel: '{{line}} (not with this model)',
		},
		noMode: 'none with this model',
		usualSize: 'PixAI’s own',
		noNegativePrompt: 'none',
		noStyle: 'none',
		yes: 'yes',
		no: 'no',
		anyModel: 'any',
		defaultModel: '{{model}} (default)',
		everywhere: 'everywhere',
		nowhere: '**nowhere: choose channels**',
		only: '**only in** {{channels}}',
		except: '**everywhere but in** {{channels}}',
		filterOn: 'on, but not in age-restricted channels',
		filterOff: '**off everywhere**',
		noBlockedWords: 'none',
		uncheckedBlockedWords: '**{{n, number}}**, not checked while the filter is off',
		spoiler: { asker: 'as the asker likes', always: 'always', never: 'never' },
		noModerators: 'no role',
		asDiscordSays: '{{language}} (as Discord says)',
		noLog: 'none',
		logClosed: '{{channel}} ⚠️ I cannot write there',
		logClosedHelp:
			'{{channel}} ⚠️ I cannot write there: let Easel view it and send messages there. The lines wait until then.',
		key: {
			none: 'the bot’s own',
			own: '**this server’s own, …{{end}}**',
			unreadable:
				'⚠️ **this server’s own, …{{end}}: I can no longer read it.** Nothing is drawn meanwhile; paste it again.',
			unreadableUnused:
				'⚠️ **this server’s own, …{{end}}: I can no longer read it.** The bot’s account is used meanwhile; paste it again.',
			switchedOff:
				'⚠️ **this server’s own, …{{end}}: whoever runs the bot has switched servers’ own keys off.** Nothing is drawn meanwhile; ask them, or remove the key.',
			switchedOffUnused:
				'⚠️ **this server’s own, …{{end}}: whoever runs the bot has switched servers’ own keys off.** The bot’s account is used meanwhile; ask them, or remove the key.',
			refused: '⚠️ **this server’s own, …{{end}}: PixAI refuses it.** Paste a new one.',
			outOfCredits:
				'⚠️ **this server’s own, …{{end}}: out of credits.** Add some at <https://pixai.art>, or paste another key.',
		},
		page: {
			models:
				'## 🖌️ Models\nMembers may use: {{models}}\n-# Add one that is not in the list with `/settings models add:` and its id or link.',
			channels: '## 📍 Channels\n`/imagine` works: {{where}}\n-# A thread counts as its channel.',
			safety:
				'## 🧯 Safety\nFilter: {{filter}}\n-# It tells PixAI to leave nudity out, and refuses prompts with your blocked words. A short list of my own, about minors, holds everywhere and cannot be turned off.\nBlocked words: {{words}}\nSpoiler: {{spoiler}}',
			noKeys:
				'## 🔑 PixAI key\nPictures are drawn with the bot’s own account. Whoever runs this bot has not enabled keys of servers’ own.',
			key: '## 🔑 PixAI key\nNow: {{key}}\nWith a key of its own this server has ten slots and credits of its own.\n-# It is kept encrypted and never shown again. Pictures under way finish with the key that they started with.',
			drawsNothing: 'If I cannot read it: **nothing is drawn**',
			usesBots: 'If I cannot read it: **the bot’s account is used**',
			log: '## 📜 Log channel\nNow: {{channel}}\n-# Changes of settings and limits are written there, and requests that moderators cancel: who, what, before, after.',
			moderators:
				'## 🛡️ Moderators\nNow: {{role}}\n-# Members with this role can use `/limits`, and cancel anybody’s request while it waits. Members who manage the server always can.',
		},
		// Entries of selects: at most 100 characters each.
		entry: {
			noModel: 'Model: not set ({{model}})',
			model: 'Model: {{model}}',
			anyModel: 'Any model',
			communityModel: 'Community model …{{end}}',
			isDefault: 'The default, which is always allowed',
			noAspectRatio: 'Aspect ratio: not set ({{ratio}})',
			aspectRatio: 'Aspect ratio: {{ratio}}',
			spoiler: {
				asker: 'Spoiler: as the asker likes',
				always: 'Spoiler: always',
				never: 'Spoiler: never',
			},
			channels: {
				everywhere: 'Everywhere',
				only: 'Only in these channels',
				except: 'Everywhere but in these channels',
			},
		},
		placeholder: {
			model: 'Default model',
			models: 'Choose',
			aspectRatio: 'Default aspect ratio',
			spoiler: 'Spoiler',
			channelRule: 'Choose',
			channels: 'No channels chosen',
			log: 'No log channel',
			moderators: 'No role',
		},
		// Labels of buttons: at most 80 characters, better 20.
		button: {
			models: 'Models…',
			channels: 'Channels…',
			safety: 'Safety…',
			key: 'Key…',
			log: 'Log…',
			moderators: 'Moderators…',
			back: 'Back',
			blockedWords: 'Blocked words…',
			filterOff: 'Turn the filter off',
			filterOn: 'Turn the filter on',
			pasteKey: 'Paste a key…',
			replaceKey: 'Replace…',
			removeKey: 'Remove',
			drawNothing: 'Then draw nothing',
			useBots: 'Then use bot’s account',
			confirm: 'I have read this',
		},
		keyForm: {
			title: 'This server’s PixAI key',
			label: 'PixAI key',
			description: 'pixai.art → your profile → Edit → API Keys. Kept encrypted, never shown again.',
		},
		wordsForm: {
			title: 'Blocked words',
			label: 'One word or phrase a line',
			description: 'Whole words; capitals and width do not matter. Empty: none.',
		},
		// What came of a key that was pasted and is not kept.
		keyNotice: {
			refused:
				'❌ **PixAI does not take this key.** Nothing was changed. Copy it again: <https://pixai.art> → your profile → Edit → API Keys.',
			unanswered:
				'📡 **PixAI cannot be asked about the key at the moment.** Nothing was changed; try again in a minute.',
			own: '❌ **That is the key of this bot itself.** Nothing was changed: without a key of its own, this server uses that account already.',
		},
		reset: {
			all: '↩️ **Reset everything in `/settings`?** The limits of `/limits` stay as they are.',
			defaults: '↩️ **Reset the defaults of pictures?** The limits of `/limits` stay as they are.',
			models: '↩️ **Reset the list of models?** The limits of `/limits` stay as they are.',
			channels: '↩️ **Reset the channels?** The limits of `/limits` stay as they are.',
			safety: '↩️ **Reset the filter, blocked words and spoilers?** The limits of `/limits` stay as they are.',
			key: '↩️ **Reset the PixAI key?** The limits of `/limits` stay as they are.',
			log: '↩️ **Reset the log channel?** The limits of `/limits` stay as they are.',
			moderators: '↩️ **Reset the moderators’ role?** The limits of `/limits` stay as they are.',
			language: '↩️ **Reset the language?** The limits of `/limits` stay as they are.',
			timezone: '↩️ **Reset the time zone?** The limits of `/limits` stay as they are.',
		},
		newer:
			'🆕 **A newer version of the bot has written this server’s settings,** and only that one can change them. What I cannot read has its default meanwhile: ask whoever runs the bot.',
		unreadable:
			'⚠️ **This server’s settings could not be read** ({{when}}). What cannot be read has its default. The old ones are kept: ask whoever runs the bot.',
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
		nothing: '👌 Nothing to change.',
		notice: '✅ **{{what}}:** {{from}} → {{to}}',
		// The same in the log channel.
		line: '📜 {{who}} · **{{what}}:** {{from}} → {{to}}',
		more_one: '-# And {{count, number}} more change.',
		more_other: '-# And {{count, number}} more changes.',
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
			language: 'language',
			timezone: 'time zone',
		},
		preset: 'preset “{{name}}”',
		limitOfRole: '`{{limit}}` for {{role}}',
		useOf: 'use of {{member}}',
		notSet: 'not set',
		asDiscordSays: 'as Discord says',
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
	history: {
		title: 'Your pictures',
		summary_one: '{{count, number}} picture of this server',
		summary_other: '{{count, number}} pictures of this server, the newest first',
		summaryDirect_one: '{{count, number}} picture of direct messages',
		summaryDirect_other: '{{count, number}} pictures of direct messages, the newest first',
		empty: 'Nothing yet. Type `/imagine` and what you want to see.',
		choose: 'Choose a picture',
		link: '[go\u00a0to\u00a0it]({{url}})',
		// Why a picture is not to be seen.
		sight: {
			private: '🔒 Only its own reply shows it, to you alone.',
			gone: '🗑️ Its message is not there any more.',
			closed: '🚪 I may not look into its channel.',
			late: '🐌 Discord does not show it at the moment.',
		},
		show: 'Post here',
		back: 'Back',
		deletePublic: '**Delete this picture?** Its message goes for everybody, and does not come back.',
		deletePrivate:
			'**Take this picture out of your pictures?** Only you can take its reply away: press **Dismiss message** under it.',
		deleted: '🗑️ **Deleted.**',
		deletedPrivate:
			'👌 **It is no longer among your pictures.** Its reply stays until you press **Dismiss message** under it.',
		notDeleted: '🚪 **I may not look into its channel,** so I cannot delete it. Ask a moderator there.',
	},
	preset: {
		title: 'Presets',
		howToUse: 'Draw with one: `/imagine preset:`. Save another: `/preset save`.',
		none: 'There are none yet. `/preset save` keeps options of `/imagine` under a name of your choice.',
		own: 'Yours',
		guild: 'This server’s',
		ofServer: '{{name}} (this server’s)',
		hidden: 'Yours of the same name is used instead.',
		use: 'Draw with one…',
		delete: 'Delete one…',
		showAll: 'All presets',
		saved: {
			own: '✅ **Saved “{{name}}”:** {{says}}',
			guild: '✅ **Saved “{{name}}” for everybody in this server:** {{says}}',
		},
		replaced: {
			own: '✅ **Replaced “{{name}}”:** {{says}}\n-# Before: {{before}}',
			guild: '✅ **Replaced “{{name}}” for everybody in this server:** {{says}}\n-# Before: {{before}}',
		},
		deleted: {
			own: '🗑️ **Deleted “{{name}}”.** It was: {{says}}',
			guild: '🗑️ **Deleted “{{name}}” for everybody in this server.** It was: {{says}}',
		},
		unreadable:
			'⚠️ **Some of your presets could not be read** ({{when}}), and are not here any more. Save them again.',
		// What one says, each thing apart.
		says: {
			pictures_one: '{{count, number}} picture',
			pictures_other: '{{count, number}} pictures',
			style: 'style “{{style}}”',
			without: 'not “{{words}}”',
			loras_one: '{{count, number}} LoRA',
			loras_other: '{{count, number}} LoRAs',
			seed: 'seed {{seed}}',
			enhanced: 'prompt rewritten by PixAI',
			asTyped: 'prompt as typed',
			spoiler: 'spoiler',
			noSpoiler: 'no spoiler',
		},
	},
	usage: {
		server: 'This server in numbers',
		mine: 'What you have drawn in this server',
		everywhere: 'What you have drawn',
		period: { day: 'the last 24 hours', week: 'the last 7 days', month: 'the last 30 days' },
		empty: 'Nothing yet.',
		pictures: '**Pictures:** {{n, number}}',
		requests: '**Requests:** {{n, number}}',
		requestsUnderWay: '**Requests:** {{n, number}}, of which {{underWay, number}} under way',
		people: '**People:** {{n, number}}',
		credits: '**PixAI credits:** about {{n, number}}',
		models: 'Models',
		model: '**{{model}}:** {{pictures, number}}, about {{credits, number}} credits',
		// What stands above the reasons.
		failures: 'Without a picture',
		reasons: {
			'option-refused': 'PixAI did not accept the request',
			'model-refused': 'PixAI does not offer the model',
			'out-of-credits': 'the PixAI account was out of credits',
			'key-refused': 'PixAI refused the key',
			failed: 'PixAI could not draw it',
			cancelled: 'cancelled at PixAI',
			'took-too-long': 'PixAI took over an hour',
			'pictures-lost': 'drawn, but could not be fetched',
			uncertain: 'no answer from PixAI',
			unanswered: 'Discord took no answer in time',
			withdrawn: 'cancelled while it waited',
			'withdrawn-by-moderator': 'cancelled by a moderator while it waited',
			dropped: 'dropped when PixAI had it already',
			'dropped-by-moderator': 'dropped by a moderator when PixAI had it already',
			broken: 'something went wrong in the bot',
			undeliverable: 'drawn, but could not be shown',
		},
		// What the chart shows, for those who cannot see it.
		chart: { day: 'Pictures an hour', week: 'Pictures a day', month: 'Pictures a day' },
		// Labels of buttons: at most 25 characters.
		button: {
			day: '24 hours',
			week: '7 days',
			month: '30 days',
			server: 'This server',
			mine: 'Mine',
		},
		// As short as can be.
		number: '{{n, number}}',
		moment: '{{at, datetime}}',
	},
	me: {
		title: 'What I keep about you',
		requests_one: '**Requests:** {{count, number}}, of {{since}}. It goes 30 days after it has ended.',
		requests_other:
			'**Requests:** {{count, number}} since {{since}}, in all servers and direct messages. Each goes 30 days after it has ended.',
		noRequests: '**Requests:** none',
		underWay_one: '{{count, number}} of them is under way.',
		underWay_other: '{{count, number}} of them are under way.',
		presets: '**Presets:** {{names}}',
		noPresets: '**Presets:** none',
		drafts_one: '**Drafts:** {{count, number}}, of a form that you can go on with. It goes after a day.',
		drafts_other: '**Drafts:** {{count, number}}, of forms that you can go on with. Each goes after a day.',
		noDrafts: '**Drafts:** none',
		lately: '**Used lately,** and offered to you first: {{names}}',
		limits: '**What counts in this server:**',
		delete: 'Delete it all',
		question: 'Delete all that I keep about you, in every server?',
		goes: 'Your requests, your history, your presets, your drafts and what you used lately go. They do not come back.',
		stays: '**What stays:**',
		staysPictures:
			'**Pictures in Discord.** To have them gone, too, delete them first: `/history`, choose one, **{{delete}}**. Afterwards their buttons know no more than what their message says.',
		staysCounts:
			'**Counts, for two days:** when you have asked, and for how many pictures; no words. The limits of servers need them.',
		staysModeration: '**What moderators have decided about you:** it is their server’s.',
		deleted: 'All of it is deleted.',
		stillComes_one: 'What is under way for you still comes: {{count, number}} request. It is forgotten then.',
		stillComes_other:
			'What is under way for you still comes: {{count, number}} requests. They are forgotten then.',
	},
	buttons: {
		reset: 'Reset',
		keep: 'Keep',
		again: 'Try again',
		another: 'Again',
		edit: 'Edit',
		larger: 'Larger',
		cancel: 'Cancel',
		deliver: 'Deliver it anyway',
		drop: 'Drop it',
		lookAgain: 'Look again',
		details: 'Details',
		send: 'Send to me',
		delete: 'Delete',
	},
	lists: {
		separator: ', ',
		none: 'none',
		andMore_one: '{{items}} and {{count, number}} more',
		andMore_other: '{{items}} and {{count, number}} more',
	},
} as const;
