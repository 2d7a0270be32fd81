import type { Language } from './language.js';

/**
 * German, as Discord speaks it: „du“.
 *
 * Words: picture Bild, draw zeichnen, request Anfrage, line Warteschlange, limit Limit, default Standard, preset Preset,
 * shape Seitenverhältnis, seed Seed, key Schlüssel, credits Credits, log channel Log-Kanal, moderators Moderation,
 * blocked words blockierte Wörter, to block somebody sperren, to drop verwerfen, to reset zurücksetzen, whoever runs the
 * bot: wer den Bot betreibt.
 */
export const de: Language<'one' | 'other'> = {
	commands: {
		imagine: {
			name: 'imagine',
			description: 'Zeichnet ein Bild mit PixAI',
		},
		queue: {
			name: 'queue',
			description: 'Für wen gezeichnet wird und wer wartet, mit Knopf zum Abbrechen',
		},
		models: {
			name: 'models',
			description: 'Welche Modelle es hier gibt, was sie gut können und was sie etwa kosten',
		},
		history: {
			name: 'history',
			description: 'Deine Bilder hier: noch einmal zeigen, bearbeiten oder löschen',
		},
		usage: {
			name: 'usage',
			description:
				'Wie viel du gezeichnet hast, in Zahlen und als Diagramm; die Moderation sieht auch diesen Server',
		},
		me: {
			name: 'me',
			description: 'Was Easel über dich speichert, und ein Knopf, der alles davon löscht',
		},
		help: {
			name: 'help',
			description: 'Was du mit Easel machen kannst',
		},
		preset: {
			name: 'preset',
			description: 'Optionen von /imagine unter einem Namen, zum Wiederverwenden',
			save: {
				name: 'save',
				description: 'Optionen von /imagine unter einem Namen speichern',
			},
			use: {
				name: 'use',
				description: 'Öffnet das Formular für ein Bild mit dem, was ein Preset sagt',
			},
			list: {
				name: 'list',
				description: 'Deine Presets und die dieses Servers, mit Inhalt',
			},
			delete: {
				name: 'delete',
				description: 'Ein Preset löschen',
			},
		},
		showPrompt: {
			name: 'Prompt anzeigen',
		},
		remix: {
			name: 'Remix',
		},
		settings: {
			name: 'settings',
			description: 'Wie Easel auf diesem Server arbeitet',
			view: {
				name: 'view',
				description: 'Alle Einstellungen, mit Knöpfen zum Ändern',
			},
			defaults: {
				name: 'defaults',
				description: 'Was /imagine nimmt, wenn nichts angegeben ist',
				clear: {
					name: 'entfernen',
					description: 'Einen Standard wieder entfernen',
				},
			},
			models: {
				name: 'models',
				description: 'Welche Modelle die Mitglieder nutzen dürfen',
				add: {
					name: 'hinzufügen',
					description: 'Ein Modell für die Liste: Name, ID einer Modellversion oder pixai.art-Link',
				},
			},
			channels: {
				name: 'channels',
				description: 'Wo /imagine funktioniert',
			},
			safety: {
				name: 'safety',
				description: 'Was aus Kanälen ohne Altersbeschränkung draußen bleibt, und Spoiler',
				filter: {
					name: 'filter',
					description: 'Nacktheit und blockierte Wörter aus Kanälen ohne Altersbeschränkung heraushalten',
				},
				spoiler: {
					name: 'spoiler',
					description: 'Ob Bilder verdeckt sind, bis jemand sie antippt',
				},
			},
			key: {
				name: 'key',
				description: 'Eigener PixAI-Schlüssel des Servers: eigene zehn Plätze und Credits',
			},
			log: {
				name: 'log',
				description: 'Ein Kanal, der jede Änderung an Einstellungen und Limits meldet',
				channel: {
					name: 'kanal',
					description: 'Der Kanal; ohne Angabe kannst du ihn in der Antwort wählen oder entfernen',
				},
			},
			moderators: {
				name: 'moderators',
				description: 'Eine Rolle, die /limits nutzen und Anfragen abbrechen darf',
				role: {
					name: 'rolle',
					description: 'Die Rolle; ohne Angabe kannst du sie in der Antwort wählen oder entfernen',
				},
			},
			language: {
				name: 'language',
				description: 'Sprache von allem, was hier alle sehen: Antworten mit Bildern und Log-Kanal',
				language: {
					name: 'sprache',
					description: 'Welche',
				},
			},
			timezone: {
				name: 'timezone',
				description: 'Wo Mitternacht ist: Dann beginnen die Tageslimits neu',
				zone: {
					name: 'zone',
					description: 'Ein Name wie Europe/Berlin: Tippe eine Stadt ein',
				},
			},
			reset: {
				name: 'reset',
				description: 'Einstellungen auf den Standard zurücksetzen, nach einer Rückfrage',
				group: {
					name: 'gruppe',
					description: 'Welche Einstellungen',
				},
			},
		},
		limits: {
			name: 'limits',
			description: 'Für die Moderation: wie viel gezeichnet werden darf, von wem und wie oft',
			view: {
				name: 'view',
				description: 'Alle Limits, wie sie gerade sind',
			},
			set: {
				name: 'set',
				description: 'Limits festlegen, für alle oder für eine Rolle',
				concurrent: {
					name: 'gleichzeitig',
					description: 'Anfragen dieses Servers, die zugleich bei PixAI sind; die anderen warten',
				},
				queue: {
					name: 'warteschlange',
					description: 'Anfragen dieses Servers, die warten dürfen; die nächste wird abgelehnt',
				},
				per_user: {
					name: 'pro_person',
					description: 'Laufende Anfragen einer Person zur gleichen Zeit, wartende eingeschlossen',
				},
				cooldown: {
					name: 'pause',
					description: 'Sekunden, die eine Person zwischen zwei Anfragen wartet; 0 für keine',
				},
				daily: {
					name: 'pro_tag',
					description: 'Bilder pro Person und Tag; eine Anfrage mit 4 zählt 4; 0 für kein Limit',
				},
				server_daily: {
					name: 'server_pro_tag',
					description: 'Bilder pro Tag für diesen Server; eine Anfrage mit 4 zählt 4; 0 für kein Limit',
				},
				server_credits: {
					name: 'server_credits',
					description:
						'Credits, die die Bilder dieses Servers pro Tag kosten dürfen, ungefähr; 0 für kein Limit',
				},
				role: {
					name: 'rolle',
					description: 'Die Limits pro Person für diese Rolle; es gilt die beste der Rollen eines Mitglieds',
				},
			},
			reset: {
				name: 'reset',
				description: 'Alle Limits oder die einer Rolle zurücksetzen, nach einer Rückfrage',
				role: {
					name: 'rolle',
					description: 'Nur die Limits dieser Rolle',
				},
			},
			user: {
				name: 'user',
				description: 'Verbrauch eines Mitglieds heute und was es gerade bremst; zurücksetzen oder sperren',
				member: {
					name: 'mitglied',
					description: 'Wessen Verbrauch',
				},
				reset: {
					name: 'zurücksetzen',
					description: 'Von vorn anfangen lassen: Bilder von heute und Pause zählen nicht mehr',
				},
				block: {
					name: 'sperren',
					description: 'Anfragen so lange ablehnen',
				},
			},
		},
	},
	choices: {
		aspectRatio: {
			'1:1': '1:1 – quadratisch: Avatar, Icon',
			'2:3': '2:3 – hochkant: Figur, Poster',
			'3:2': '3:2 – quer: Foto',
			'3:4': '3:4 – hochkant: Buchcover',
			'4:3': '4:3 – quer: Folie, Tablet',
			'3:5': '3:5 – hoch: Sammelkarte',
			'5:3': '5:3 – breit: Laptop-Hintergrund',
			'9:16': '9:16 – Handy-Hintergrund, Story',
			'16:9': '16:9 – Desktop-Hintergrund, Video',
			'1:3': '1:3 – sehr hoch: Lesezeichen, Schriftrolle',
			'3:1': '3:1 – sehr breit: Banner, Titelbild',
		},
		mode: {
			lite: 'lite – schnell und günstig',
			standard: 'standard – das Übliche',
			pro: 'pro – mehr Details',
			ultra: 'ultra – die meisten Details',
		},
		filter: {
			on: 'an',
			off: 'aus',
		},
		spoilerRule: {
			asker: 'frei – wer anfragt, entscheidet',
			always: 'immer',
			never: 'nie',
		},
		settingsGroup: {
			all: 'alle',
			defaults: 'Standards für Bilder',
			models: 'Liste der Modelle',
			channels: 'Kanäle',
			safety: 'Filter, blockierte Wörter und Spoiler',
			key: 'PixAI-Schlüssel',
			log: 'Log-Kanal',
			moderators: 'Rolle der Moderation',
			language: 'Sprache',
			timezone: 'Zeitzone',
		},
		language: {
			discord: 'wie in Discord eingestellt',
		},
		block: {
			'1 hour': 'für 1 Stunde',
			'1 day': 'für 1 Tag',
			'1 week': 'für 1 Woche',
			'30 days': 'für 30 Tage',
			lift: 'Sperre aufheben',
		},
	},
	options: {
		prompt: {
			name: 'prompt',
			description: 'Was gezeichnet werden soll, in deinen Worten',
		},
		preset: {
			name: 'preset',
			description: 'Gespeicherte Optionen von dir oder diesem Server; was du hier eingibst, gilt zuerst',
		},
		presetName: {
			name: 'name',
			description: 'Wie das Preset heißt',
		},
		presetNamed: {
			name: 'name',
			description: 'Welches Preset',
		},
		forServer: {
			name: 'für_server',
			description: 'Für die Moderation: für alle auf diesem Server, nicht nur für dich',
		},
		model: {
			name: 'modell',
			description: 'Womit gezeichnet wird: Name, ID einer Modellversion oder pixai.art-Link',
		},
		aspectRatio: {
			name: 'seitenverhältnis',
			description: 'Die Form des Bildes (quadratisch, wenn du nichts angibst)',
		},
		mode: {
			name: 'modus',
			description: 'Wie viel Mühe es macht, für Modelle mit Modi',
		},
		size: {
			name: 'größe',
			description: 'Wie groß: 1k ist etwa 1 Megapixel, 1.5k etwa 2,25',
		},
		count: {
			name: 'anzahl',
			description: 'Wie viele Bilder: Bei vieren kostet jedes etwa die Hälfte',
		},
		negativePrompt: {
			name: 'negativer_prompt',
			description: 'Was nicht im Bild sein soll',
		},
		style: {
			name: 'stil',
			description: 'Ein Stil aus der Liste oder in deinen Worten, für Modelle mit Stilen',
		},
		seed: {
			name: 'seed',
			description: 'Gleiche Zahl und gleiche Optionen ergeben das gleiche Bild',
		},
		loras: {
			name: 'loras',
			description: 'Bis zu 5-mal id:weight (Gewicht), durch Kommas getrennt; auch Links zu LoRAs gehen',
		},
		enhancePrompt: {
			name: 'prompt_verbessern',
			description: 'PixAI darf deinen Prompt umschreiben (aus, wenn du nichts angibst)',
		},
		spoiler: {
			name: 'spoiler',
			description: 'Bilder verdecken, bis jemand sie antippt',
		},
		private: {
			name: 'privat',
			description: 'Nur du siehst die Antwort',
		},
	},
	job: {
		progress: {
			next: '⏳ **Als Nächstes an der Reihe.**',
			inLine: '⏳ **Platz {{place, number}} in der Warteschlange.**',
			submitting: '📨 **Wird an PixAI übergeben …**',
			pixaiBusy:
				'⏳ **PixAI nimmt gerade keine weiteren Bilder an.** Deins behält seinen Platz; nächster Versuch {{when}}.',
			notWritten:
				'💾 **Der Bot kann gerade nichts speichern.** Dein Bild behält seinen Platz; nächster Versuch {{when}}.',
			unreachable:
				'📡 **PixAI ist gerade nicht erreichbar.** Dein Bild behält seinen Platz; nächster Versuch {{when}}.',
			waiting: '📨 **PixAI hat es** · übergeben {{when}}',
			drawing: '🎨 **Wird gezeichnet** · begonnen {{when}}',
			drawingSlowly:
				'🐢 **Das dauert länger als sonst.** Begonnen {{when}}. Ich warte weiter; wenn nichts kommt, gebe ich {{end}} auf.',
			noAnswer: '📡 **PixAI antwortet gerade nicht.** Dein Bild ist nicht verloren: Ich frage weiter nach.',
			keyRefused:
				'🔑 **PixAI lehnt den Schlüssel dieses Bots gerade ab.** Wer den Bot betreibt, muss danach sehen; bis dahin frage ich weiter nach deinem Bild.',
			serversKeyRefused:
				'🔑 **PixAI lehnt den Schlüssel dieses Servers gerade ab.** Wer den Server verwaltet, muss danach sehen; bis dahin frage ich weiter nach deinem Bild.',
			fetching: '🖼️ **Es ist gezeichnet.** Das Abholen braucht mehr als einen Versuch; ich bleibe dran.',
			dropped:
				'🛑 **Verworfen.** PixAI hatte es schon, also ist es bezahlt; gezeigt wird es nicht. Bis PixAI damit fertig ist, zählt es noch als laufend.',
			droppedByModerator:
				'🛑 **Die Moderation hat das verworfen.** PixAI hatte es schon, also ist es bezahlt; gezeigt wird es nicht. Bis PixAI damit fertig ist, zählt es noch als laufend.',
		},
		drawnIn: '{{seconds, number}}\u00a0s',
		seed: 'Seed\u00a0{{seed}}',
		fewer: '{{got, number}} von {{wanted, number}} Bildern: Die anderen waren nicht zu bekommen.',
		shrunk_one: 'Verkleinert, damit Discord es hier annimmt.',
		shrunk_other: 'Verkleinert, damit Discord es hier annimmt.',
		failure: {
			optionRefused:
				'❌ **PixAI akzeptiert `{{option}}` so nicht.** Drücke **{{edit}}** und ändere es. Es wurde nichts bezahlt.',
			requestRefused:
				'❌ **PixAI akzeptiert diese Anfrage nicht.** Drücke **{{edit}}** und ändere etwas. Es wurde nichts bezahlt.',
			modelRefused:
				'❌ **PixAI bietet dieses Modell nicht für Bots an.** Drücke **{{edit}}** und wähle ein anderes. Es wurde nichts bezahlt.',
			outOfCredits:
				'💳 **Das PixAI-Konto des Bots hat keine Credits mehr.** Wer den Bot betreibt, muss welche aufladen; drücke dann **{{again}}**. Hierfür wurde nichts bezahlt.',
			serverOutOfCredits:
				'💳 **Das PixAI-Konto dieses Servers hat keine Credits mehr.** Wer den Server verwaltet, muss welche aufladen oder einen anderen Schlüssel eintragen: `/settings key`. Drücke dann **{{again}}**. Hierfür wurde nichts bezahlt.',
			keyRefused:
				'🔑 **PixAI lehnt den Schlüssel dieses Bots ab.** Wer den Bot betreibt, muss das in Ordnung bringen; drücke dann **{{again}}**. Es wurde nichts bezahlt.',
			serversKeyRefused:
				'🔑 **PixAI lehnt den Schlüssel dieses Servers ab.** Wer den Server verwaltet, muss einen neuen eintragen: `/settings key`. Drücke dann **{{again}}**. Es wurde nichts bezahlt.',
			failed:
				'❌ **PixAI konnte das nicht zeichnen** und nennt keinen Grund. Drücke **{{again}}** oder **{{edit}}**: Oft hilft ein anderer Prompt.',
			cancelled:
				'❌ **Das Bild wurde bei PixAI abgebrochen.** Drücke **{{again}}**, wenn du es noch möchtest.',
			tookTooLong:
				'⌛ **PixAI ist damit in einer Stunde nicht fertig geworden,** darum warte ich nicht mehr. Vielleicht wurde es bezahlt. Drücke **{{again}}**, wenn du es noch möchtest.',
			picturesLost:
				'❌ **PixAI hat es gezeichnet, aber die Bilder ließen sich nicht abholen.** Ich habe es oft versucht; wer den Bot betreibt, findet den Grund im Log. Drücke **{{again}}**, um es neu zeichnen zu lassen: Das wird dann auch neu bezahlt.',
			uncertain:
				'❔ **Von PixAI kam keine Antwort, darum weiß niemand, ob es das angenommen hat.** Vielleicht ist es schon bezahlt, also schicke ich es nicht von selbst noch einmal. Drücke **{{again}}**, wenn du es trotzdem möchtest: Dann wird es vielleicht doppelt bezahlt.',
			withdrawn: '🛑 **Abgebrochen.** Es wurde nichts bezahlt.',
			withdrawnByModerator: '🛑 **Die Moderation hat das abgebrochen.** Es wurde nichts bezahlt.',
			dropped: '🛑 **Verworfen.** PixAI hatte es schon, also wurde es bezahlt.',
			droppedByModerator:
				'🛑 **Die Moderation hat das verworfen.** PixAI hatte es schon, also wurde es bezahlt.',
			broken:
				'❌ **Im Bot ist etwas schiefgegangen,** an deiner Anfrage lag es nicht. Drücke **{{again}}**; wenn es so bleibt, sag es der Person, die den Bot betreibt.',
		},
	},
	details: {
		title: 'Details',
		on: 'an',
		off: 'aus',
		seedUnknown: 'PixAI hat ihn gewählt und verrät ihn nicht',
		avoidsNudity: 'Der Filter des Bots hat dies vor den negativen Prompt gesetzt: {{words}}',
		asked: 'Angefragt am {{at}}',
		drawnIn: 'PixAI brauchte {{seconds, number}}\u00a0s',
		shown: 'Gezeigt am {{at}}',
		job: 'Auftrag `{{id}}`: Nenne ihn der Person, die den Bot betreibt, wenn etwas nicht stimmt.',
		prompt: 'Prompt',
		negativePrompt: 'Negativer Prompt',
		expired: 'Die Anfrage ist nicht mehr gespeichert. Das hier steht noch in der Nachricht selbst.',
		promptCut: 'Vom Prompt ist nur noch der Anfang da.',
		noPrompt: 'Der Prompt ist nicht mehr da.',
		noPicture: 'In dieser Nachricht ist kein Bild von mir.',
		fullSize: 'Volle Größe',
		picture: 'Bild {{number, number}}',
		atPixai_one: 'Für Discord verkleinert. Das Original bei PixAI, für ein paar Minuten: {{links, list}}',
		atPixai_other: 'Für Discord verkleinert. Die Originale bei PixAI, für ein paar Minuten: {{links, list}}',
		notAtPixai_one: 'Für Discord verkleinert. PixAI gibt das Original nicht mehr heraus: {{pictures, list}}',
		notAtPixai_other:
			'Für Discord verkleinert. PixAI gibt die Originale nicht mehr heraus: {{pictures, list}}',
	},
	send: {
		sent: '📬 **An dich gesendet,** als Direktnachricht.',
		sentSmaller:
			'📬 **An dich gesendet,** als Direktnachricht. Was dafür zu groß ist, ist dort verkleinert; das steht dann dabei.',
		from: '[Aus dieser Nachricht]({{url}})',
		smaller_one: 'Eine kleinere Kopie, weil mehr nicht in eine Direktnachricht passt: {{pictures, list}}',
		smaller_other: 'Kleinere Kopien, weil mehr nicht in eine Direktnachricht passt: {{pictures, list}}',
		smallerWithLinks_one:
			'Eine kleinere Kopie, weil mehr nicht in eine Direktnachricht passt. In voller Größe, für eine Weile: {{links, list}}',
		smallerWithLinks_other:
			'Kleinere Kopien, weil mehr nicht in eine Direktnachricht passt. In voller Größe, für eine Weile: {{links, list}}',
		closed:
			'📪 **Ich kann dir keine Direktnachricht schicken.** Erlaube in den Privatsphäre-Einstellungen dieses Servers Direktnachrichten von Mitgliedern und drücke dann noch einmal. Links zu den Bildern findest du auch unter **{{details}}**.',
	},
	pick: {
		placeholder: 'Eins davon einzeln posten …',
		picture: 'Bild {{number, number}}',
		chosenBy: 'Bild {{number, number}}, ausgewählt von {{who}}',
	},
	cancel: {
		atPixai:
			'🎨 **PixAI hat es schon und kann es nicht zurückgeben.** Bezahlt ist es so oder so: Lass dir das Bild zeigen oder verwirf es, dann sieht es niemand.',
		notYours: '✋ **Das können nur {{asker}} und die Moderation abbrechen.** Die Anfrage kam von {{asker}}.',
		outcomes: {
			withdrawn: '🛑 **Abgebrochen.** Es wurde nichts bezahlt.',
			'being-withdrawn': '⏳ **Wird abgebrochen.** Sobald es so weit ist, steht es in der Antwort.',
			'not-yet': '⏳ **Das wird gerade erst übergeben.** Drücke gleich noch einmal **{{cancel}}**.',
			'at-pixai':
				'🎨 **PixAI hat es schon und kann es nicht zurückgeben.** Drücke unter der Antwort **{{cancel}}**, wenn du es nicht sehen möchtest.',
			kept: '👌 **Das Bild kommt.**',
			dropped: '🛑 **Verworfen.** Es ist bezahlt und wird nicht gezeigt.',
			dropping: '⏳ **Wird verworfen.** Sobald es so weit ist, steht es in der Antwort.',
			ended: '👌 **Da gibt es nichts mehr abzubrechen.** Was daraus wurde, steht in der Antwort.',
			'not-in-line': '👌 **Das ist nicht mehr in der Warteschlange.**',
		},
		log: {
			what: 'Anfrage von {{member}}',
			waiting: 'wartend',
			cancelled: 'abgebrochen',
			atPixai: 'bei PixAI',
			dropped: 'verworfen',
		},
	},
	delete: {
		title: 'Dieses Bild löschen?',
		titleMany: 'Diese Bilder löschen?',
		text: 'Es ist dann für alle weg und lässt sich nicht zurückholen.',
		textMany: 'Sie sind dann für alle weg und lassen sich nicht zurückholen.',
		reason: 'Warum? (für den Log-Kanal)',
		gone: '👌 **Es ist schon gelöscht.**',
		failed: '📡 **Discord löscht es gerade nicht.** Drücke **{{delete}}** in einer Minute noch einmal.',
		notYours: '✋ **Das können nur {{asker}} und die Moderation löschen.** Die Anfrage kam von {{asker}}.',
		notYoursUnknown: '✋ **Löschen kann das nur, wer es angefragt hat, und die Moderation.**',
		log: {
			what: 'Bild von {{member}} in {{channel}}',
			somebody: 'jemandem',
			from: 'gezeigt',
			to: 'gelöscht',
			toWithReason: 'gelöscht, Grund: „{{reason}}“',
		},
	},
	edit: {
		title: 'Was soll ich zeichnen?',
		prompt: 'Prompt',
		model: 'Modell',
		aspectRatio: 'Seitenverhältnis',
		others: 'Weitere Optionen',
		draftGone:
			'⌛ **Was du eingegeben hast, ist nicht mehr da:** Ich hebe es einen Tag lang auf. Nutze `/imagine`.',
		tooOld:
			'⌛ **Die Anfrage ist nicht mehr gespeichert.** Das ist der Prompt, soweit das Bild selbst ihn noch hat; **{{edit}}** übernimmt ihn in eine neue Anfrage.',
		tooOldToCopy: '⌛ **Die Anfrage ist nicht mehr gespeichert.** Kopiere den Prompt in `/imagine`.',
		nothingKnown:
			'⌛ **Hierzu habe ich nichts gespeichert,** und es ist kein Bild von mir darin. Nutze `/imagine` für ein neues.',
		yes: 'ja, an, wahr',
		no: 'nein, aus, falsch',
		oneALine: 'Eine pro Zeile, leer für keine. „{{model}}: …“ mit Link nimmt ein Modell außerhalb der Liste.',
	},
	refusals: {
		option: '❌ **Prüfe `{{option}}`:** {{rule}}',
		value: '❌ **Prüfe `{{option}}`:** {{rule}}\nEs wurde nichts geändert.',
		limit: '❌ **Prüfe dieses Limit:** {{rule}}\nEs wurde nichts geändert.',
		blockedWords: '❌ **Prüfe die Wörter:** {{rule}}\nEs wurde nichts geändert.',
		takes: {
			prompt: 'Möglich sind 1 bis {{max, number}} Zeichen.',
			model:
				'Möglich ist ein Name aus der Liste, die ID einer Modellversion oder ein Link wie https://pixai.art/model/…/… (mit beiden Zahlen).',
			size: 'Möglich ist {{values, list(type: disjunction)}}.',
			count: 'Möglich ist {{values, list(type: disjunction)}}.',
			negativePrompt: 'Möglich sind bis zu {{max, number}} Zeichen.',
			style: 'Möglich ist {{presets}} oder eigener Text mit bis zu {{max, number}} Zeichen.',
			seed: 'Möglich ist eine ganze Zahl von 0 bis {{max, number}}.',
			loras:
				'Möglich ist bis zu {{max, number}}-mal `id:weight`, durch Kommas getrennt, jede LoRA nur einmal, Gewicht von 0 bis 1 (statt der ID geht auch ein Link zur LoRA).',
			enhancePrompt: 'Möglich ist true oder false.',
			oneOf: 'Möglich ist eins von diesen: {{values}}.',
			ids: 'Möglich sind bis zu {{max, number}} von denen, die Discord anbietet.',
			chosen: 'Möglich ist, was in einer Auswahlliste gewählt wird.',
			personalLimits:
				'Möglich sind nur Limits pro Person, {{limits}}; `{{limit}}` gilt für den ganzen Server.',
			members: 'Möglich sind Mitglieder, die den Server nicht verwalten.',
			moderatorRole: 'Möglich ist eine Rolle, die nur deine Helfer haben, nicht @everyone.',
			fromList: 'Möglich sind die aus der Liste.',
			oneFromList: 'Nötig ist mindestens eins aus der Liste.',
			models: 'Möglich sind bis zu {{max, number}} Modelle.',
			timezone: 'Möglich ist ein Name aus der Liste, wie `Asia/Tokyo`: Tippe eine große Stadt ein.',
			key: 'Nötig ist ein PixAI-Schlüssel, wie er kopiert wurde, ohne Leerzeichen.',
			presetName: 'Möglich sind 1 bis {{max, number}} sichtbare Zeichen.',
		},
		line: {
			unknown:
				'❌ **Prüfe diese Zeile:** {{line}}\nJede beginnt mit einem Namen und einem Doppelpunkt; die Namen sind {{names}}.',
			twice: '❌ **Prüfe diese Zeile:** {{line}}\nDieselbe Option steht noch in einer anderen Zeile.',
			neitherTrueNorFalse: '❌ **Prüfe diese Zeile:** {{line}}\nMöglich ist {{yes}} oder {{no}}.',
		},
		modelHasNoModes: 'Das geht nur mit Modellen, die Modi haben. Lass es weg, oder wähle {{model}}.',
		modelHasNoStyles: 'Das geht nur mit Modellen, die Stile haben. Lass es weg, oder wähle {{model}}.',
		needs: {
			guild: '✋ **Das geht nur auf Servern, zu denen ich hinzugefügt wurde.**',
			manager:
				'✋ **Das dürfen nur Mitglieder mit der Berechtigung „Server verwalten“.** Frag jemanden von ihnen.',
			moderator:
				'✋ **Das darf nur die Moderation:** Mitglieder mit der Berechtigung „Server verwalten“ oder mit der Rolle aus `/settings moderators`. Frag jemanden von ihnen.',
		},
		lineFull:
			'🚦 **Die Warteschlange hier ist voll.** Platz sollte {{when}} sein; `/queue` zeigt, wer wartet.',
		botFull: '🚦 **Der Bot hat mehr zu tun, als er schafft.** Platz sollte {{when}} sein.',
		outOfCredits:
			'💳 **Das PixAI-Konto des Bots hat keine Credits mehr.** Wer den Bot betreibt, muss welche aufladen; versuch es dann noch einmal. Hierfür wurde nichts bezahlt.',
		serverOutOfCredits:
			'💳 **Das PixAI-Konto dieses Servers hat keine Credits mehr.** Wer den Server verwaltet, muss welche aufladen oder einen anderen Schlüssel eintragen: `/settings key`. Versuch es dann noch einmal. Hierfür wurde nichts bezahlt.',
		keyRefused:
			'🔑 **PixAI lehnt den Schlüssel dieses Bots ab.** Du kannst nichts tun: Wer den Bot betreibt, muss das in Ordnung bringen. Es wurde nichts bezahlt.',
		serversKeyRefused:
			'🔑 **PixAI lehnt den Schlüssel dieses Servers ab.** Wer den Server verwaltet, muss einen neuen eintragen: `/settings key`. Versuch es dann noch einmal. Es wurde nichts bezahlt.',
		notWritten:
			'💾 **Der Bot kann gerade nichts speichern,** darum nimmt er nichts Neues an. Wer den Bot betreibt, muss danach sehen; versuch es dann noch einmal. Es wurde nichts bezahlt.',
		settingsNotRead:
			'💾 **Der Bot kann die Einstellungen dieses Servers gerade nicht lesen.** Versuch es in einer Minute noch einmal; bleibt es so, muss nach der Festplatte sehen, wer ihn betreibt. Es wurde nichts bezahlt.',
		settingsNotWritten:
			'💾 **Der Bot kann gerade nichts speichern,** darum wurde nichts geändert. Wer den Bot betreibt, muss danach sehen; versuch es dann noch einmal.',
		settingsNewer:
			'🆕 **Eine neuere Version des Bots hat die Einstellungen dieses Servers geschrieben,** und nur sie kann sie ändern. Frag die Person, die den Bot betreibt; es wurde nichts geändert.',
		tookTooLong:
			'🐌 **Die Festplatte des Bots ist gerade sehr langsam.** Sieh in einer Minute noch einmal nach; bleibt es so, muss danach sehen, wer ihn betreibt.',
		presetUnknown: {
			none: '❓ **Es gibt kein Preset „{{name}}“** und auch noch kein anderes: `/preset save` legt eins an.',
			own: '❓ **Es gibt kein Preset „{{name}}“.** Deine: {{own}}.',
			guild: '❓ **Es gibt kein Preset „{{name}}“.** Die dieses Servers: {{guild}}.',
			both: '❓ **Es gibt kein Preset „{{name}}“.** Deine: {{own}}. Die dieses Servers: {{guild}}.',
		},
		presetEmpty: '❌ **Gib außer dem Namen mindestens eine Option an:** Daraus besteht das Preset.',
		presetsFull_one:
			'🗂️ **Es gibt schon {{count, number}} Preset, mehr passen nicht.** Lösch erst eins: `/preset delete`. Es wurde nichts geändert.',
		presetsFull_other:
			'🗂️ **Es gibt schon {{count, number}} Presets, mehr passen nicht.** Lösch erst eins: `/preset delete`. Es wurde nichts geändert.',
		personNotRead:
			'💾 **Der Bot kann deine Presets gerade nicht lesen.** Versuch es in einer Minute noch einmal; bleibt es so, muss nach der Festplatte sehen, wer ihn betreibt. Es wurde nichts bezahlt.',
		personNotWritten:
			'💾 **Der Bot kann gerade nichts speichern,** darum wurde nichts geändert. Wer den Bot betreibt, muss danach sehen; versuch es dann noch einmal.',
		personNewer:
			'🆕 **Eine neuere Version des Bots hat deine Presets geschrieben,** und nur sie kann sie ändern. Frag die Person, die den Bot betreibt; es wurde nichts geändert.',
		notErased:
			'💾 **Es wurde nichts gelöscht:** Der Bot kann gerade nichts speichern. Versuch es in einer Minute noch einmal; bleibt es so, muss nach der Festplatte sehen, wer ihn betreibt.',
		notAllErased:
			'⏳ **Noch ist nicht alles gelöscht:** Die Festplatte des Bots hat Probleme. Dein Wunsch ist notiert, und der Rest verschwindet innerhalb eines Tages; drücke noch einmal, damit es sofort versucht wird.',
		alreadyAccepted: '👌 **Das ist schon unterwegs.** Behalte die Antwort im Auge.',
		someoneElses: '✋ **Das kann nur drücken, wer das Bild angefragt hat:** {{asker}}.',
		repeated:
			'👌 **Das wurde schon noch einmal versucht oder ist zu alt.** Nutze `/imagine` für ein neues Bild.',
		notYet: '⏳ **Warte eine halbe Minute,** dann drücke noch einmal.',
		notOurMessage: '👉 **Diese Nachricht ist nicht von mir.** Nutze das bei einer mit einem meiner Bilder.',
		elsewhere: '👉 **Das wurde auf einem Server angefragt.** Nutze dort noch einmal `/imagine`.',
		unknownButton: '❌ **Dieser Knopf tut nichts mehr.** Nutze den Befehl noch einmal.',
		unknownCommand: '❌ **Diesen Befehl gibt es nicht mehr.** Starte Discord neu, um die aktuellen zu sehen.',
		broken:
			'❌ **Im Bot ist etwas schiefgegangen.** Versuch es noch einmal; wenn es so bleibt, sag es der Person, die ihn betreibt.',
		notFetched: {
			gone: '🚫 **Das Bild ist nicht mehr da.** Vielleicht hat es gerade jemand gelöscht.',
			'not-now': '📡 **Discord gibt das Bild gerade nicht heraus.** Versuch es in einer Minute noch einmal.',
			disk: '💾 **Der Bot kann gerade nichts speichern.** Wer den Bot betreibt, muss danach sehen; versuch es dann noch einmal.',
			lost: '🕰️ **Dieses Bild ist nicht mehr zu bekommen:** Ich kann die Nachricht nicht sehen, und PixAI bewahrt Bilder nicht lange auf.',
		},
		stillFetching: '⏳ **Ich hole noch, was du davor wolltest.** Drücke in einem Moment noch einmal.',
		restarting: '🔄 **Der Bot startet neu.** Versuch es in einer Minute noch einmal.',
	},
	policy: {
		blocked:
			'⛔ **Die Moderation hat deine Anfragen hier pausiert.** Du kannst {{when}} wieder anfragen ({{at}}).',
		notThisChannel:
			'📍 **In diesem Kanal kannst du `/imagine` nicht nutzen.** In den meisten anderen geht es.',
		noChannel:
			'📍 **In diesem Kanal kannst du `/imagine` nicht nutzen.** Es ist auf diesem Server ausgeschaltet: Frag jemanden, der den Server verwaltet.',
		otherChannels: '📍 **In diesem Kanal kannst du `/imagine` nicht nutzen.** Geh zu {{channels}}.',
		manyChannels_one:
			'📍 **In diesem Kanal kannst du `/imagine` nicht nutzen.** Geh zu {{channels}} oder {{count, number}} weiteren.',
		manyChannels_other:
			'📍 **In diesem Kanal kannst du `/imagine` nicht nutzen.** Geh zu {{channels}} oder {{count, number}} weiteren.',
		otherModels: '🖌️ **Dieser Server nutzt {{model}} nicht.** Wähle ein anderes `modell`: {{models}}.',
		manyModels_one:
			'🖌️ **Dieser Server nutzt {{model}} nicht.** Wähle ein anderes `modell`: {{models}} und {{count, number}} weiteres, siehe `/models`.',
		manyModels_other:
			'🖌️ **Dieser Server nutzt {{model}} nicht.** Wähle ein anderes `modell`: {{models}} und {{count, number}} weitere, siehe `/models`.',
		wordsOfOurs: '⛔ **Das kann ich nicht zeichnen.** Versuch es mit einem anderen Prompt.',
		notSafe:
			'🔞 **Dieses Bild wurde nicht für einen Kanal gezeichnet, den alle sehen dürfen.** Zeig es in einem mit Altersbeschränkung.',
		wordsOfServer:
			'⛔ **Dieser Server erlaubt manche dieser Wörter nicht.** Ändere den Prompt und versuch es noch einmal.',
		key: '🔑 **Ich kann den eigenen PixAI-Schlüssel dieses Servers nicht mehr lesen.** Wer den Server verwaltet, muss ihn neu eintragen: `/settings key`.',
	},
	limits: {
		legend:
			'## 🚦 Limits\n-# **Fett** ist, was dieser Server festgelegt hat; der Rest ist Standard. Ändern kannst du sie mit `/limits set`.',
		serverTitle: '### Der ganze Server',
		personTitle: '### Jede Person',
		notForManagers: '-# Für Mitglieder, die den Server verwalten, gibt es keine persönlichen Limits.',
		rolesTitle: '### Rollen',
		bestOfRoles: '-# Für ein Mitglied gilt das Beste davon und von dem, was jede Person hat.',
		newDay: '-# Der Tag beginnt um Mitternacht in {{timezone}} neu (`/settings timezone`).',
		reset: '↩️ **Alle Limits zurücksetzen, auch die der Rollen?**',
		resetRole: '↩️ **Die Limits von {{role}} zurücksetzen?**',
		nothingToSet: '👌 Nichts festzulegen: Gib mindestens ein Limit an.',
		withoutEffect: '⚠️ **`{{limit}}` ändert für diese Rolle nichts,** denn für alle gilt schon: {{value}}.',
		member: {
			underWay: 'Laufend: {{n, number}} von {{limit, number}}',
			underWayFreely: 'Laufend: {{n, number}} (kein Limit)',
			today: 'Bilder heute: {{n, number}} von {{limit, number}}; der neue Tag beginnt {{when}}',
			todayFreely: 'Bilder heute: {{n, number}} (kein Limit); der neue Tag beginnt {{when}}',
			blockedUntil: 'Gesperrt bis {{at}}',
			manages: '-# Verwaltet den Server: keine persönlichen Limits.',
			notStopped: '**Die nächste Anfrage würde jetzt nicht abgelehnt.**',
			stopped: '**Die nächste Anfrage würde jetzt abgelehnt:**',
			stop: '• {{why}}',
			stopUntil: '• {{why}} – wieder {{when}}',
			stops: {
				blocked: 'von der Moderation gesperrt',
				per_user: 'zu viele laufende Anfragen',
				cooldown: 'die Pause zwischen Anfragen',
				daily: 'die Bilder des Tages sind verbraucht',
				server_daily: 'die Bilder des Tages für den ganzen Server sind verbraucht',
				server_credits: 'die Credits des Servers für heute reichen nicht',
				key: 'der eigene PixAI-Schlüssel des Servers ist nicht lesbar',
			},
		},
		concurrent_one: '{{count, number}} wird gleichzeitig gezeichnet',
		concurrent_other: '{{count, number}} werden gleichzeitig gezeichnet',
		queue_one: '{{count, number}} darf warten',
		queue_other: '{{count, number}} dürfen warten',
		noQueue: 'keine darf warten',
		perUser_one: '{{count, number}} Anfrage gleichzeitig',
		perUser_other: '{{count, number}} Anfragen gleichzeitig',
		cooldown: '{{duration}} zwischen Anfragen',
		noCooldown: 'keine Pause',
		daily_one: '{{count, number}} Bild pro Tag',
		daily_other: '{{count, number}} Bilder pro Tag',
		noDaily: 'kein Tageslimit',
		credits_one: '{{count, number}} Credit pro Tag',
		credits_other: '{{count, number}} Credits pro Tag',
		hours: '{{n, number}}\u00a0h',
		minutes: '{{n, number}}\u00a0min',
		seconds: '{{n, number}}\u00a0s',
		takes: 'Für `{{limit}}` geht eine ganze Zahl von {{min, number}} bis {{max, number}}.',
		refused: {
			perUser_one:
				'🚦 **Du hast schon {{count, number}} laufende Anfrage.** Auf diesem Server darfst du {{limit, number}} gleichzeitig haben. Die nächste davon sollte {{when}} fertig sein; `/queue` zeigt deine.',
			perUser_other:
				'🚦 **Du hast schon {{count, number}} laufende Anfragen.** Auf diesem Server darfst du {{limit, number}} gleichzeitig haben. Die nächste davon sollte {{when}} fertig sein; `/queue` zeigt deine.',
			perUserOne:
				'🚦 **Du hast schon eine laufende Anfrage.** Auf diesem Server geht nur eine auf einmal. Sie sollte {{when}} fertig sein; `/queue` zeigt sie.',
			cooldown:
				'⏱️ **Warte noch kurz: Auf diesem Server liegen {{duration}} Pause zwischen deinen Anfragen.** Du kannst {{when}} wieder anfragen.',
			daily: {
				tooMany_one:
					'📅 **Du hast hier {{count, number}} Bild pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins: `anzahl: 1`.',
				tooMany_other:
					'📅 **Du hast hier {{count, number}} Bilder pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins: `anzahl: 1`.',
				tooManyLater_one:
					'📅 **Du hast hier {{count, number}} Bild pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), wenn der neue Tag {{when}} beginnt.',
				tooManyLater_other:
					'📅 **Du hast hier {{count, number}} Bilder pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), wenn der neue Tag {{when}} beginnt.',
				used_one:
					'📅 **Du hast dein {{count, number}} Bild für heute verbraucht.** Der neue Tag beginnt {{when}}.',
				used_other:
					'📅 **Du hast deine {{count, number}} Bilder für heute verbraucht.** Der neue Tag beginnt {{when}}.',
				usedOne: '📅 **Du hast dein Bild für heute verbraucht.** Der neue Tag beginnt {{when}}.',
				left_one:
					'📅 **Du hast heute noch {{left, number}} von {{count, number}} Bild, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), oder warte: Der neue Tag beginnt {{when}}.',
				left_other:
					'📅 **Du hast heute noch {{left, number}} von {{count, number}} Bildern, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), oder warte: Der neue Tag beginnt {{when}}.',
			},
			serverDaily: {
				tooMany_one:
					'📅 **Dieser Server hat {{count, number}} Bild pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins: `anzahl: 1`.',
				tooMany_other:
					'📅 **Dieser Server hat {{count, number}} Bilder pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins: `anzahl: 1`.',
				tooManyLater_one:
					'📅 **Dieser Server hat {{count, number}} Bild pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), wenn der neue Tag {{when}} beginnt.',
				tooManyLater_other:
					'📅 **Dieser Server hat {{count, number}} Bilder pro Tag, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), wenn der neue Tag {{when}} beginnt.',
				used_one:
					'📅 **Dieser Server hat sein {{count, number}} Bild für heute verbraucht.** Der neue Tag beginnt {{when}}.',
				used_other:
					'📅 **Dieser Server hat seine {{count, number}} Bilder für heute verbraucht.** Der neue Tag beginnt {{when}}.',
				usedOne: '📅 **Dieser Server hat sein Bild für heute verbraucht.** Der neue Tag beginnt {{when}}.',
				left_one:
					'📅 **Dieser Server hat heute noch {{left, number}} von {{count, number}} Bild, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), oder warte: Der neue Tag beginnt {{when}}.',
				left_other:
					'📅 **Dieser Server hat heute noch {{left, number}} von {{count, number}} Bildern, und das hier wären {{asked, number}}.** Nimm nur eins (`anzahl: 1`), oder warte: Der neue Tag beginnt {{when}}.',
			},
			serverCredits: {
				tooMany:
					'📅 **Das hier kostet etwa {{asked, number}} Credits, und dieser Server hat {{count, number}} pro Tag.** Ein günstigerer Modus, ein günstigeres Modell oder `anzahl: 1` passt vielleicht.',
				tooManyLater:
					'📅 **Das hier kostet etwa {{asked, number}} Credits, und dieser Server hat {{count, number}} pro Tag.** Ein günstigerer Modus, ein günstigeres Modell oder `anzahl: 1` passt vielleicht, wenn der neue Tag {{when}} beginnt.',
				left: '📅 **Das hier kostet etwa {{asked, number}} Credits, und dieser Server hat heute noch {{left, number}} von {{count, number}}.** Ein günstigerer Modus, ein günstigeres Modell oder `anzahl: 1` passt vielleicht; oder warte: Der neue Tag beginnt {{when}}.',
				used: '📅 **Dieser Server hat seine Credits für heute verbraucht: {{count, number}}.** Der neue Tag beginnt {{when}}.',
			},
		},
		// The log channel.
		told: {
			low: '💳 **Die Credits des Tages werden knapp:** Etwa {{used, number}} von {{limit, number}} sind verbraucht. Der neue Tag beginnt: {{at}}',
			short:
				'💳 **Die Credits des Tages reichen nicht mehr:** Etwa {{used, number}} von {{limit, number}} sind verbraucht, und eine Anfrage für etwa {{asked, number}} wurde abgelehnt. Der neue Tag beginnt: {{at}}',
		},
	},
	queue: {
		title: 'Die Warteschlange',
		empty: 'Niemand wartet.',
		summary: 'In Arbeit: **{{running, number}}** · wartend: **{{waiting, number}}**',
		summaryWithYours:
			'In Arbeit: **{{running, number}}** · wartend: **{{waiting, number}}** · deine: {{places}}',
		askNow: 'Frag jetzt an, und dein Bild sollte {{when}} fertig sein.',
		readyAbout: 'fertig ungefähr {{when}}',
		you: 'du',
		privateRequest: 'eine private Anfrage',
		requestElsewhere: 'eine Anfrage in einem anderen Kanal',
		tooLate: 'Was gerade gezeichnet wird, ist schon bezahlt und lässt sich nicht mehr zurücknehmen.',
	},
	models: {
		title: 'Modelle',
		titleAllowed: 'Modelle, die dieser Server erlaubt',
		prices:
			'Preise: PixAI-Credits für ein Bild, ungefähr. Bei vieren auf einmal kostet jedes etwa die Hälfte.',
		theDefault: 'Standard',
		goodAt: {
			tsubaki2: 'folgt langen Prompts, viele Stile',
			harukaV2: 'Anime-Figuren, weiches Licht, günstig',
			hoshinoV2: 'lebendige Anime-Szenen, günstig',
		},
		credits_one: '{{count, number}} Credit',
		credits_other: '{{count, number}} Credits',
		modeCosts: '{{mode}} {{credits, number}}',
		community: 'Community-Modell {{id}}',
		fromCommunity: 'aus der PixAI-Community; Preis unbekannt',
		others: 'Du kannst auch andere PixAI-Modelle nutzen: Füge bei `modell` einen Link ein.',
	},
	help: {
		imagine: '`/imagine` – schreib, was du sehen möchtest; der Rest ist optional',
		models: '`/models` – was hier zeichnen kann, und was es etwa kostet',
		presets: '`/preset` – Optionen unter einem Namen speichern und damit zeichnen: `/imagine preset:`',
		queue: '`/queue` – für wen gezeichnet wird, und **{{cancel}}** für deine Anfragen',
		history: '`/history` – deine Bilder hier: noch einmal zeigen, bearbeiten oder löschen',
		usage: '`/usage` – wie viel du gezeichnet hast, in Zahlen; die Moderation sieht auch diesen Server',
		me: '`/me` – was ich über dich speichere, und wie du es löschst',
		messages:
			'Ein Bild von mir gedrückt halten (oder rechts anklicken), dann **Apps**: **{{remix}}** oder **{{showPrompt}}**.',
		leave: 'Eine Antwort zeigt, wie weit dein Bild ist. Du musst nicht warten: Es kommt von selbst.',
		moderators: 'Für die Moderation',
		limits: '`/limits view` · `set` · `user` · `reset` – wie viel gezeichnet werden darf, von wem, wie oft',
		queueOfAll: '`/queue` – du kannst alle Anfragen abbrechen',
		presetsForAll: '`/preset save für_server:` – Presets für alle hier',
		managers: 'Für alle, die den Server verwalten',
		settings: '`/settings view` – alles, mit Knöpfen für das, was am häufigsten geändert wird',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `language` · `timezone` · `reset`',
		operators: 'Für dich, denn du betreibst den Bot',
		records:
			'`npm run guild -- export|import|delete <server id>` – die Einstellungen eines Servers, während der Bot gestoppt ist',
		secret: '`EASEL_SECRET` – damit Server eigene PixAI-Schlüssel mitbringen können',
		log: 'Im Log steht der Grund für alles, was schiefging, mit der ID des Auftrags.',
	},
	settings: {
		legend: '## ⚙️ Einstellungen\n-# **Fett** ist, was dieser Server festgelegt hat; der Rest ist Standard.',
		defaultsTitle: '### Wenn ein Mitglied nichts anderes angibt',
		whoTitle: '### Wer und wo',
		safetyTitle: '### Sicherheit',
		runningTitle: '### Betrieb',
		limitsElsewhere: '-# Die Limits stehen unter `/limits view`.',
		line: {
			model: 'Modell: {{value}}',
			aspectRatio: 'Seitenverhältnis: {{value}}',
			count: 'Anzahl: {{value}}',
			mode: 'Modus: {{value}}',
			size: 'Größe: {{value}}',
			negativePrompt: 'Negativer Prompt: {{value}}',
			style: 'Stil: {{value}}',
			enhancePrompt: 'Prompt verbessern: {{value}}',
			models: 'Modelle: {{value}}',
			channels: 'Kanäle: {{value}}',
			moderators: 'Moderation: {{value}}',
			filter: 'Filter: {{value}}',
			blockedWords: 'Blockierte Wörter: {{value}}',
			spoiler: 'Spoiler: {{value}}',
			key: 'PixAI-Schlüssel: {{value}}',
			log: 'Log-Kanal: {{value}}',
			language: 'Sprache: {{value}}',
			timezone: 'Zeitzone: {{value}}',
			notWithThisModel: '{{line}} (nicht mit diesem Modell)',
		},
		noMode: 'keiner bei diesem Modell',
		usualSize: 'die von PixAI',
		noNegativePrompt: 'keiner',
		noStyle: 'keiner',
		yes: 'ja',
		no: 'nein',
		anyModel: 'alle',
		defaultModel: '{{model}} (Standard)',
		everywhere: 'überall',
		nowhere: '**nirgends: Wähle Kanäle**',
		only: '**nur in** {{channels}}',
		except: '**überall außer in** {{channels}}',
		filterOn: 'an, aber nicht in Kanälen mit Altersbeschränkung',
		filterOff: '**überall aus**',
		noBlockedWords: 'keine',
		uncheckedBlockedWords: '**{{n, number}}**, nicht geprüft, solange der Filter aus ist',
		spoiler: {
			asker: 'wer anfragt, entscheidet',
			always: 'immer',
			never: 'nie',
		},
		noModerators: 'keine Rolle',
		asDiscordSays: '{{language}} (wie in Discord eingestellt)',
		noLog: 'keiner',
		logClosed: '{{channel}} ⚠️ Ich kann dort nicht schreiben',
		logClosedHelp:
			'{{channel}} ⚠️ Ich kann dort nicht schreiben: Erlaube Easel, ihn zu sehen und dort Nachrichten zu senden. Die Einträge warten bis dahin.',
		key: {
			none: 'der des Bots',
			own: '**der dieses Servers, …{{end}}**',
			unreadable:
				'⚠️ **der dieses Servers, …{{end}}: Ich kann ihn nicht mehr lesen.** So lange wird nichts gezeichnet; trag ihn neu ein.',
			unreadableUnused:
				'⚠️ **der dieses Servers, …{{end}}: Ich kann ihn nicht mehr lesen.** So lange wird das Konto des Bots genutzt; trag ihn neu ein.',
			switchedOff:
				'⚠️ **der dieses Servers, …{{end}}: Wer den Bot betreibt, hat eigene Schlüssel der Server abgeschaltet.** So lange wird nichts gezeichnet; frag dort nach, oder entferne den Schlüssel.',
			switchedOffUnused:
				'⚠️ **der dieses Servers, …{{end}}: Wer den Bot betreibt, hat eigene Schlüssel der Server abgeschaltet.** So lange wird das Konto des Bots genutzt; frag dort nach, oder entferne den Schlüssel.',
			refused: '⚠️ **der dieses Servers, …{{end}}: PixAI lehnt ihn ab.** Trag einen neuen ein.',
			outOfCredits:
				'⚠️ **der dieses Servers, …{{end}}: keine Credits mehr.** Lade auf <https://pixai.art> welche auf, oder trag einen anderen Schlüssel ein.',
		},
		page: {
			models:
				'## 🖌️ Modelle\nMitglieder dürfen nutzen: {{models}}\n-# Eins, das nicht in der Liste steht, kommt mit `/settings models hinzufügen:` und seiner ID oder seinem Link dazu.',
			channels: '## 📍 Kanäle\n`/imagine` funktioniert: {{where}}\n-# Ein Thread zählt als sein Kanal.',
			safety:
				'## 🧯 Sicherheit\nFilter: {{filter}}\n-# Er sagt PixAI, dass es Nacktheit weglassen soll, und lehnt Prompts mit deinen blockierten Wörtern ab. Eine kurze eigene Liste von mir, zu Minderjährigen, gilt überall und lässt sich nicht abschalten.\nBlockierte Wörter: {{words}}\nSpoiler: {{spoiler}}',
			noKeys:
				'## 🔑 PixAI-Schlüssel\nBilder werden mit dem Konto des Bots gezeichnet. Wer diesen Bot betreibt, hat eigene Schlüssel für Server nicht freigeschaltet.',
			key: '## 🔑 PixAI-Schlüssel\nJetzt: {{key}}\nMit einem eigenen Schlüssel hat dieser Server eigene zehn Plätze und eigene Credits.\n-# Er wird verschlüsselt aufbewahrt und nie wieder angezeigt. Laufende Bilder werden mit dem Schlüssel fertig, mit dem sie begonnen haben.',
			drawsNothing: 'Wenn ich ihn nicht lesen kann: **Es wird nichts gezeichnet**',
			usesBots: 'Wenn ich ihn nicht lesen kann: **Das Konto des Bots wird genutzt**',
			log: '## 📜 Log-Kanal\nJetzt: {{channel}}\n-# Dort stehen Änderungen an Einstellungen und Limits und Anfragen, die die Moderation abbricht: wer, was, vorher, nachher.',
			moderators:
				'## 🛡️ Moderation\nJetzt: {{role}}\n-# Mitglieder mit dieser Rolle können `/limits` nutzen und jede wartende Anfrage abbrechen. Wer den Server verwaltet, kann das immer.',
		},
		entry: {
			noModel: 'Modell: nicht festgelegt ({{model}})',
			model: 'Modell: {{model}}',
			anyModel: 'Alle Modelle',
			communityModel: 'Community-Modell …{{end}}',
			isDefault: 'Der Standard, immer erlaubt',
			noAspectRatio: 'Seitenverhältnis: nicht festgelegt ({{ratio}})',
			aspectRatio: 'Seitenverhältnis: {{ratio}}',
			spoiler: {
				asker: 'Spoiler: Wer anfragt, entscheidet',
				always: 'Spoiler: immer',
				never: 'Spoiler: nie',
			},
			channels: {
				everywhere: 'Überall',
				only: 'Nur in diesen Kanälen',
				except: 'Überall außer in diesen Kanälen',
			},
		},
		placeholder: {
			model: 'Standardmodell',
			models: 'Auswählen',
			aspectRatio: 'Standard-Seitenverhältnis',
			spoiler: 'Spoiler',
			channelRule: 'Auswählen',
			channels: 'Keine Kanäle gewählt',
			log: 'Kein Log-Kanal',
			moderators: 'Keine Rolle',
		},
		button: {
			models: 'Modelle …',
			channels: 'Kanäle …',
			safety: 'Sicherheit …',
			key: 'Schlüssel …',
			log: 'Log …',
			moderators: 'Moderation …',
			back: 'Zurück',
			blockedWords: 'Blockierte Wörter …',
			filterOff: 'Filter ausschalten',
			filterOn: 'Filter einschalten',
			pasteKey: 'Schlüssel eintragen …',
			replaceKey: 'Ersetzen …',
			removeKey: 'Entfernen',
			drawNothing: 'Dann nichts zeichnen',
			useBots: 'Dann Bot-Konto nutzen',
			confirm: 'Ich habe das gelesen',
		},
		keyForm: {
			title: 'PixAI-Schlüssel dieses Servers',
			label: 'PixAI-Schlüssel',
			description:
				'pixai.art → dein Profil → Edit → API Keys. Verschlüsselt gespeichert, nie wieder gezeigt.',
		},
		wordsForm: {
			title: 'Blockierte Wörter',
			label: 'Ein Wort oder Ausdruck pro Zeile',
			description: 'Ganze Wörter; Groß- und Kleinschreibung und Breite sind egal. Leer: keine.',
		},
		keyNotice: {
			refused:
				'❌ **PixAI nimmt diesen Schlüssel nicht an.** Es wurde nichts geändert. Kopiere ihn noch einmal: <https://pixai.art> → dein Profil → Edit → API Keys.',
			unanswered:
				'📡 **PixAI lässt sich zu dem Schlüssel gerade nicht befragen.** Es wurde nichts geändert; versuch es in einer Minute noch einmal.',
			own: '❌ **Das ist der Schlüssel des Bots selbst.** Es wurde nichts geändert: Ohne eigenen Schlüssel nutzt dieser Server dieses Konto ohnehin.',
		},
		reset: {
			all: '↩️ **Alles aus `/settings` zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			defaults:
				'↩️ **Die Standards für Bilder zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			models: '↩️ **Die Liste der Modelle zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			channels: '↩️ **Die Kanäle zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			safety:
				'↩️ **Filter, blockierte Wörter und Spoiler zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			key: '↩️ **Den PixAI-Schlüssel zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			log: '↩️ **Den Log-Kanal zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			moderators:
				'↩️ **Die Rolle der Moderation zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			language: '↩️ **Die Sprache zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
			timezone: '↩️ **Die Zeitzone zurücksetzen?** Die Limits aus `/limits` bleiben, wie sie sind.',
		},
		newer:
			'🆕 **Eine neuere Version des Bots hat die Einstellungen dieses Servers geschrieben,** und nur sie kann sie ändern. Für das, was ich nicht lesen kann, gilt so lange der Standard: Frag die Person, die den Bot betreibt.',
		unreadable:
			'⚠️ **Die Einstellungen dieses Servers ließen sich nicht lesen** ({{when}}). Wo das so ist, gilt der Standard. Die alten sind aufbewahrt: Frag die Person, die den Bot betreibt.',
		blockedWords: {
			tooLong_one: 'Ein blockiertes Wort hat höchstens {{count, number}} Zeichen; eins ist länger.',
			tooLong_other: 'Ein blockiertes Wort hat höchstens {{count, number}} Zeichen; eins ist länger.',
			noLetter:
				'Ein blockiertes Wort braucht einen Buchstaben oder eine Ziffer; eins hat nur andere Zeichen.',
			tooMany_one: 'Ein Server blockiert höchstens {{count, number}} Wort; das hier sind {{given, number}}.',
			tooMany_other:
				'Ein Server blockiert höchstens {{count, number}} Wörter; das hier sind {{given, number}}.',
			tooLongTogether_one:
				'Alle blockierten Wörter zusammen, eins pro Zeile, haben höchstens {{count, number}} Zeichen; diese haben {{given, number}}.',
			tooLongTogether_other:
				'Alle blockierten Wörter zusammen, eins pro Zeile, haben höchstens {{count, number}} Zeichen; diese haben {{given, number}}.',
		},
	},
	changes: {
		nothing: '👌 Nichts zu ändern.',
		notice: '✅ **{{what}}:** {{from}} → {{to}}',
		line: '📜 {{who}} · **{{what}}:** {{from}} → {{to}}',
		more_one: '-# Und {{count, number}} weitere Änderung.',
		more_other: '-# Und {{count, number}} weitere Änderungen.',
		what: {
			model: 'Standardmodell',
			aspectRatio: 'Standard-Seitenverhältnis',
			mode: 'Standardmodus',
			size: 'Standardgröße',
			count: 'Standardanzahl',
			negativePrompt: 'negativer Standard-Prompt',
			style: 'Standardstil',
			enhancePrompt: 'Prompt verbessern als Standard',
			models: 'Modelle',
			channels: 'Kanäle',
			filter: 'Filter',
			blockedWords: 'blockierte Wörter',
			spoiler: 'Spoiler',
			key: 'PixAI-Schlüssel',
			mayUseBotsKey: 'Nutzung des Bot-Schlüssels, wenn der des Servers nicht lesbar ist',
			logChannel: 'Log-Kanal',
			moderatorRole: 'Rolle der Moderation',
			language: 'Sprache',
			timezone: 'Zeitzone',
		},
		preset: 'Preset „{{name}}“',
		limitOfRole: '`{{limit}}` für {{role}}',
		useOf: 'Verbrauch von {{member}}',
		notSet: 'nicht festgelegt',
		asDiscordSays: 'wie in Discord eingestellt',
		changed: 'geändert',
		quoted: '„{{words}}“',
		on: 'an',
		off: 'aus',
		allowed: 'erlaubt',
		notAllowed: 'nicht erlaubt',
		words_one: '{{count, number}} Wort',
		words_other: '{{count, number}} Wörter',
		anyModel: 'alle',
		everywhere: 'überall',
		nowhere: 'nirgends',
		only: 'nur in {{channels}}',
		except: 'überall außer in {{channels}}',
		spoiler: {
			asker: 'wer anfragt, entscheidet',
			always: 'immer',
			never: 'nie',
		},
		notBlocked: 'nicht gesperrt',
		blockedUntil: 'gesperrt bis {{at}}',
		counted: 'zählt',
		setBack: 'zurück auf 0, {{at}}',
	},
	history: {
		title: 'Deine Bilder',
		summary_one: '{{count, number}} Bild von diesem Server',
		summary_other: '{{count, number}} Bilder von diesem Server, die neuesten zuerst',
		summaryDirect_one: '{{count, number}} Bild aus Direktnachrichten',
		summaryDirect_other: '{{count, number}} Bilder aus Direktnachrichten, die neuesten zuerst',
		empty: 'Noch nichts. Gib `/imagine` ein und was du sehen möchtest.',
		choose: 'Bild auswählen',
		link: '[zur Nachricht]({{url}})',
		sight: {
			private: '🔒 Nur die Antwort selbst zeigt es, und nur dir.',
			gone: '🗑️ Die Nachricht ist nicht mehr da.',
			closed: '🚪 Ich darf nicht in den Kanal sehen.',
			late: '🐌 Discord zeigt es gerade nicht.',
		},
		show: 'Hier posten',
		back: 'Zurück',
		deletePublic: '**Dieses Bild löschen?** Die Nachricht verschwindet für alle und kommt nicht zurück.',
		deletePrivate:
			'**Dieses Bild aus deinen Bildern nehmen?** Die Antwort kannst nur du entfernen: Drücke darunter auf **Nachricht verwerfen**.',
		deleted: '🗑️ **Gelöscht.**',
		deletedPrivate:
			'👌 **Es ist nicht mehr unter deinen Bildern.** Die Antwort bleibt, bis du darunter auf **Nachricht verwerfen** drückst.',
		notDeleted:
			'🚪 **Ich darf nicht in den Kanal sehen,** darum kann ich es nicht löschen. Frag dort die Moderation.',
	},
	preset: {
		title: 'Presets',
		howToUse: 'Mit einem zeichnen: `/imagine preset:`. Noch eins speichern: `/preset save`.',
		none: 'Es gibt noch keine. `/preset save` speichert Optionen von `/imagine` unter einem Namen deiner Wahl.',
		own: 'Deine',
		guild: 'Die dieses Servers',
		ofServer: '{{name}} (von diesem Server)',
		hidden: 'Stattdessen gilt deins mit demselben Namen.',
		use: 'Mit einem zeichnen …',
		delete: 'Eins löschen …',
		showAll: 'Alle Presets',
		saved: {
			own: '✅ **„{{name}}“ gespeichert:** {{says}}',
			guild: '✅ **„{{name}}“ für alle auf diesem Server gespeichert:** {{says}}',
		},
		replaced: {
			own: '✅ **„{{name}}“ ersetzt:** {{says}}\n-# Vorher: {{before}}',
			guild: '✅ **„{{name}}“ für alle auf diesem Server ersetzt:** {{says}}\n-# Vorher: {{before}}',
		},
		deleted: {
			own: '🗑️ **„{{name}}“ gelöscht.** Das war: {{says}}',
			guild: '🗑️ **„{{name}}“ für alle auf diesem Server gelöscht.** Das war: {{says}}',
		},
		unreadable:
			'⚠️ **Einige deiner Presets ließen sich nicht lesen** ({{when}}) und sind nicht mehr hier. Speichere sie neu.',
		says: {
			pictures_one: '{{count, number}} Bild',
			pictures_other: '{{count, number}} Bilder',
			style: 'Stil „{{style}}“',
			without: 'ohne „{{words}}“',
			loras_one: '{{count, number}} LoRA',
			loras_other: '{{count, number}} LoRAs',
			seed: 'Seed {{seed}}',
			enhanced: 'Prompt von PixAI umgeschrieben',
			asTyped: 'Prompt wie eingegeben',
			spoiler: 'Spoiler',
			noSpoiler: 'ohne Spoiler',
		},
	},
	usage: {
		server: 'Dieser Server in Zahlen',
		mine: 'Was du auf diesem Server gezeichnet hast',
		everywhere: 'Was du gezeichnet hast',
		period: { day: 'die letzten 24 Stunden', week: 'die letzten 7 Tage', month: 'die letzten 30 Tage' },
		empty: 'Noch nichts.',
		pictures: '**Bilder:** {{n, number}}',
		requests: '**Anfragen:** {{n, number}}',
		requestsUnderWay: '**Anfragen:** {{n, number}}, davon unterwegs: {{underWay, number}}',
		people: '**Personen:** {{n, number}}',
		credits: '**PixAI-Credits:** etwa {{n, number}}',
		models: 'Modelle',
		model: '**{{model}}:** {{pictures, number}}, etwa {{credits, number}} Credits',
		failures: 'Ohne Bild',
		reasons: {
			'option-refused': 'PixAI hat die Anfrage nicht angenommen',
			'model-refused': 'PixAI bietet das Modell nicht an',
			'out-of-credits': 'dem PixAI-Konto fehlten Credits',
			'key-refused': 'PixAI hat den Schlüssel abgelehnt',
			failed: 'PixAI konnte es nicht zeichnen',
			cancelled: 'bei PixAI abgebrochen',
			'took-too-long': 'PixAI hat über eine Stunde gebraucht',
			'pictures-lost': 'gezeichnet, aber nicht abholbar',
			uncertain: 'keine Antwort von PixAI',
			unanswered: 'Discord nahm keine Antwort rechtzeitig an',
			withdrawn: 'beim Warten abgebrochen',
			'withdrawn-by-moderator': 'beim Warten von der Moderation abgebrochen',
			dropped: 'verworfen, als PixAI es schon hatte',
			'dropped-by-moderator': 'von der Moderation verworfen, als PixAI es schon hatte',
			broken: 'im Bot ging etwas schief',
			undeliverable: 'gezeichnet, aber nicht zeigbar',
		},
		chart: { day: 'Bilder pro Stunde', week: 'Bilder pro Tag', month: 'Bilder pro Tag' },
		button: { day: '24 Stunden', week: '7 Tage', month: '30 Tage', server: 'Dieser Server', mine: 'Meine' },
		number: '{{n, number}}',
		moment: '{{at, datetime}}',
	},
	me: {
		title: 'Was ich über dich speichere',
		requests_one: '**Anfragen:** {{count, number}}, vom {{since}}. Sie verschwindet 30 Tage nach ihrem Ende.',
		requests_other:
			'**Anfragen:** {{count, number}} seit dem {{since}}, auf allen Servern und in Direktnachrichten. Jede verschwindet 30 Tage nach ihrem Ende.',
		noRequests: '**Anfragen:** keine',
		underWay_one: 'Davon läuft noch {{count, number}}.',
		underWay_other: 'Davon laufen noch {{count, number}}.',
		presets: '**Presets:** {{names}}',
		noPresets: '**Presets:** keine',
		drafts_one:
			'**Entwürfe:** {{count, number}}, von einem Formular, das du weiter ausfüllen kannst. Er verschwindet nach einem Tag.',
		drafts_other:
			'**Entwürfe:** {{count, number}}, von Formularen, die du weiter ausfüllen kannst. Jeder verschwindet nach einem Tag.',
		noDrafts: '**Entwürfe:** keine',
		lately: '**Zuletzt genutzt** und dir zuerst angeboten: {{names}}',
		limits: '**Was auf diesem Server zählt:**',
		delete: 'Alles löschen',
		question: 'Alles löschen, was ich über dich speichere, auf allen Servern?',
		goes: 'Deine Anfragen, dein Verlauf, deine Presets, deine Entwürfe und was du zuletzt genutzt hast, verschwinden und kommen nicht zurück.',
		stays: '**Was bleibt:**',
		staysPictures:
			'**Bilder in Discord.** Wenn auch sie weg sollen, lösche sie zuerst: `/history`, eins wählen, **{{delete}}**. Danach wissen ihre Knöpfe nur noch, was in der Nachricht steht.',
		staysCounts:
			'**Zahlen, zwei Tage lang:** wann du angefragt hast und wie viele Bilder, keine Worte. Die Limits der Server brauchen sie.',
		staysModeration: '**Was die Moderation über dich entschieden hat:** Das gehört dem Server.',
		deleted: 'Alles ist gelöscht.',
		stillComes_one:
			'Was für dich noch läuft, kommt noch: {{count, number}} Anfrage. Danach wird sie vergessen.',
		stillComes_other:
			'Was für dich noch läuft, kommt noch: {{count, number}} Anfragen. Danach werden sie vergessen.',
	},
	buttons: {
		reset: 'Zurücksetzen',
		keep: 'Behalten',
		again: 'Erneut versuchen',
		another: 'Noch einmal',
		edit: 'Bearbeiten',
		larger: 'Größer',
		cancel: 'Abbrechen',
		deliver: 'Trotzdem zeigen',
		drop: 'Verwerfen',
		lookAgain: 'Aktualisieren',
		details: 'Details',
		send: 'An mich senden',
		delete: 'Löschen',
	},
	lists: {
		separator: ', ',
		none: 'keine',
		andMore_one: '{{items}} und {{count, number}} mehr',
		andMore_other: '{{items}} und {{count, number}} mehr',
	},
};
