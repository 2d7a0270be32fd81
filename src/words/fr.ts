import type { Language } from './language.js';

/**
 * French, as Discord speaks it: « tu ». Before `?`, `!`, `;`, `:` and inside « » stands a narrow no-break space (U+202F).
 *
 * Words: picture image, draw dessiner, request demande, line file d’attente, limit limite, default par défaut, preset
 * préréglage, shape format, seed seed, key clé, credits crédits, channel salon, log channel salon de logs, moderators
 * modération, blocked words mots bloqués, to drop abandonner, to reset réinitialiser, whoever runs the bot: la personne
 * qui héberge le bot.
 */
export const fr: Language<'one' | 'many' | 'other'> = {
	commands: {
		imagine: {
			name: 'imagine',
			description: 'Dessiner une image avec PixAI',
		},
		queue: {
			name: 'queue',
			description: 'Pour qui on dessine, qui attend, et un bouton pour annuler',
		},
		models: {
			name: 'models',
			description: 'Les modèles utilisables ici, leurs points forts et leur prix approximatif',
		},
		history: {
			name: 'history',
			description: 'Tes images ici, pour en montrer une de nouveau, la modifier ou la supprimer',
		},
		usage: {
			name: 'usage',
			description: 'Ce que tu as dessiné, en chiffres et en graphique ; la modération voit aussi ce serveur',
		},
		me: {
			name: 'me',
			description: 'Ce qu’Easel garde sur toi, et un bouton qui supprime tout',
		},
		help: {
			name: 'help',
			description: 'Ce que tu peux faire avec Easel',
		},
		preset: {
			name: 'preset',
			description: 'Garder des options de /imagine sous un nom, pour les réutiliser',
			save: {
				name: 'save',
				description: 'Enregistrer des options de /imagine sous un nom',
			},
			use: {
				name: 'use',
				description: 'Ouvrir le formulaire d’une image avec ce que dit un préréglage',
			},
			list: {
				name: 'list',
				description: 'Tes préréglages et ceux du serveur, avec leur contenu',
			},
			delete: {
				name: 'delete',
				description: 'Supprimer un préréglage',
			},
		},
		showPrompt: {
			name: 'Afficher le prompt',
		},
		remix: {
			name: 'Remix',
		},
		settings: {
			name: 'settings',
			description: 'Comment Easel fonctionne sur ce serveur',
			view: {
				name: 'view',
				description: 'Tous les paramètres, avec des boutons pour les modifier',
			},
			defaults: {
				name: 'defaults',
				description: 'Ce que /imagine utilise quand le membre ne précise rien',
				clear: {
					name: 'effacer',
					description: 'Retirer une valeur par défaut',
				},
			},
			models: {
				name: 'models',
				description: 'Quels modèles les membres peuvent utiliser',
				add: {
					name: 'ajouter',
					description: 'Un modèle à ajouter : un nom, un id de version ou un lien de modèle pixai.art',
				},
			},
			channels: {
				name: 'channels',
				description: 'Où /imagine fonctionne',
			},
			safety: {
				name: 'safety',
				description: 'Ce qui est écarté des salons sans limite d’âge, et les spoilers',
				filter: {
					name: 'filtre',
					description: 'Écarter la nudité et les mots bloqués des salons sans limite d’âge',
				},
				spoiler: {
					name: 'spoiler',
					description: 'Si les images sont masquées jusqu’à ce qu’on appuie dessus',
				},
			},
			key: {
				name: 'key',
				description: 'La clé PixAI du serveur : dix places et des crédits rien qu’à lui',
			},
			log: {
				name: 'log',
				description: 'Un salon qui reçoit une ligne à chaque changement de paramètre ou de limite',
				channel: {
					name: 'salon',
					description: 'Le salon ; sans lui, tu peux le choisir ou le retirer dans la réponse',
				},
			},
			moderators: {
				name: 'moderators',
				description: 'Un rôle qui peut utiliser /limits et annuler des demandes',
				role: {
					name: 'rôle',
					description: 'Le rôle ; sans lui, tu peux le choisir ou le retirer dans la réponse',
				},
			},
			language: {
				name: 'language',
				description: 'La langue de ce que tout le monde voit : les réponses avec images et le salon de logs',
				language: {
					name: 'langue',
					description: 'Laquelle',
				},
			},
			timezone: {
				name: 'timezone',
				description: 'Où il est minuit quand les limites du jour repartent de zéro',
				zone: {
					name: 'fuseau',
					description: 'Un nom comme Europe/Paris : tape une ville',
				},
			},
			reset: {
				name: 'reset',
				description: 'Remettre des paramètres par défaut, après confirmation',
				group: {
					name: 'groupe',
					description: 'Quels paramètres',
				},
			},
		},
		limits: {
			name: 'limits',
			description: 'Pour la modération : combien on peut dessiner, qui, et à quelle fréquence',
			view: {
				name: 'view',
				description: 'Toutes les limites actuelles',
			},
			set: {
				name: 'set',
				description: 'Fixer des limites, pour tout le monde ou pour un rôle',
				concurrent: {
					name: 'simultanées',
					description: 'Demandes de ce serveur chez PixAI en même temps ; les autres attendent',
				},
				queue: {
					name: 'file',
					description: 'Demandes de ce serveur qui peuvent attendre ; la suivante est refusée',
				},
				per_user: {
					name: 'par_personne',
					description: 'Demandes en cours pour une même personne, celles en attente comprises',
				},
				cooldown: {
					name: 'pause',
					description: 'Secondes d’attente d’une personne entre deux demandes ; 0 pour aucune',
				},
				daily: {
					name: 'par_jour',
					description: 'Images par personne et par jour ; une demande de 4 compte 4 ; 0 pour aucune limite',
				},
				server_daily: {
					name: 'serveur_par_jour',
					description: 'Images par jour pour ce serveur ; une demande de 4 compte 4 ; 0 pour aucune limite',
				},
				server_credits: {
					name: 'serveur_crédits',
					description:
						'Crédits que les images de ce serveur peuvent coûter par jour, environ ; 0 pour aucune limite',
				},
				role: {
					name: 'rôle',
					description: 'Limites par personne de ce rôle ; un membre a la meilleure de ses rôles',
				},
			},
			reset: {
				name: 'reset',
				description: 'Remettre les limites par défaut, toutes ou celles d’un rôle, après confirmation',
				role: {
					name: 'rôle',
					description: 'Seulement les limites de ce rôle',
				},
			},
			user: {
				name: 'user',
				description: 'Ce qu’un membre a utilisé, ce qui l’arrêterait ; remettre à zéro ou bloquer',
				member: {
					name: 'membre',
					description: 'Quel membre',
				},
				reset: {
					name: 'remettre_à_zéro',
					description: 'Repartir de zéro : les images du jour et la pause ne comptent plus',
				},
				block: {
					name: 'bloquer',
					description: 'Refuser ses demandes pendant ce temps',
				},
			},
		},
	},
	choices: {
		aspectRatio: {
			'1:1': '1:1 – carré : avatar, icône',
			'2:3': '2:3 – portrait : personnage, affiche',
			'3:2': '3:2 – paysage : photo',
			'3:4': '3:4 – portrait : couverture de livre',
			'4:3': '4:3 – paysage : diapo, tablette',
			'3:5': '3:5 – haut : carte à collectionner',
			'5:3': '5:3 – large : fond d’écran d’ordi portable',
			'9:16': '9:16 – fond d’écran de téléphone, story',
			'16:9': '16:9 – fond d’écran d’ordinateur, vidéo',
			'1:3': '1:3 – très haut : marque-page, rouleau',
			'3:1': '3:1 – très large : bannière, en-tête',
		},
		mode: {
			lite: 'lite – rapide et pas cher',
			standard: 'standard – l’habituel',
			pro: 'pro – plus de détails',
			ultra: 'ultra – un maximum de détails',
		},
		filter: {
			on: 'activé',
			off: 'désactivé',
		},
		spoilerRule: {
			asker: 'au choix de qui demande',
			always: 'toujours',
			never: 'jamais',
		},
		settingsGroup: {
			all: 'tous',
			defaults: 'les valeurs par défaut des images',
			models: 'la liste des modèles',
			channels: 'les salons',
			safety: 'le filtre, les mots bloqués et les spoilers',
			key: 'la clé PixAI',
			log: 'le salon de logs',
			moderators: 'le rôle de modération',
			language: 'la langue',
			timezone: 'le fuseau horaire',
		},
		language: {
			discord: 'comme dans Discord',
		},
		block: {
			'1 hour': 'pendant 1 heure',
			'1 day': 'pendant 1 jour',
			'1 week': 'pendant 1 semaine',
			'30 days': 'pendant 30 jours',
			lift: 'lever le blocage',
		},
	},
	options: {
		prompt: {
			name: 'prompt',
			description: 'Ce qu’il faut dessiner, avec tes mots',
		},
		preset: {
			name: 'préréglage',
			description: 'Des options enregistrées par toi ou ce serveur : ce que tu tapes ici l’emporte',
		},
		presetName: {
			name: 'nom',
			description: 'Le nom du préréglage',
		},
		presetNamed: {
			name: 'nom',
			description: 'Quel préréglage',
		},
		forServer: {
			name: 'pour_serveur',
			description: 'Pour la modération : pour tout le serveur, pas seulement pour toi',
		},
		model: {
			name: 'modèle',
			description: 'Ce qui dessine : un nom, un id de version ou un lien de modèle pixai.art',
		},
		aspectRatio: {
			name: 'format',
			description: 'La forme de l’image (carrée si tu ne précises rien)',
		},
		mode: {
			name: 'mode',
			description: 'Le soin à apporter, pour les modèles qui ont des modes',
		},
		size: {
			name: 'taille',
			description: 'La taille : 1k fait environ 1 mégapixel, 1.5k environ 2,25',
		},
		count: {
			name: 'nombre',
			description: 'Combien d’images : par quatre, chacune coûte environ moitié moins',
		},
		negativePrompt: {
			name: 'prompt_négatif',
			description: 'Ce qui ne doit pas être dans l’image',
		},
		style: {
			name: 'style',
			description: 'Un style de la liste ou avec tes mots, pour les modèles qui ont des styles',
		},
		seed: {
			name: 'seed',
			description: 'Le même nombre et les mêmes options donnent la même image',
		},
		loras: {
			name: 'loras',
			description: 'Jusqu’à 5 id:weight (poids), séparés par des virgules ; les liens de LoRA aussi',
		},
		enhancePrompt: {
			name: 'améliorer_prompt',
			description: 'Laisser PixAI réécrire ton prompt (non si tu ne précises rien)',
		},
		spoiler: {
			name: 'spoiler',
			description: 'Masquer les images jusqu’à ce qu’on appuie dessus',
		},
		private: {
			name: 'privé',
			description: 'Toi seul vois la réponse',
		},
	},
	job: {
		progress: {
			next: '⏳ **La prochaine dans la file.**',
			inLine: '⏳ **Numéro {{place, number}} dans la file.**',
			submitting: '📨 **Envoi à PixAI…**',
			pixaiBusy:
				'⏳ **PixAI ne prend plus d’images pour le moment.** La tienne garde sa place ; prochain essai {{when}}.',
			notWritten:
				'💾 **Le bot ne peut rien enregistrer pour le moment.** Ton image garde sa place ; prochain essai {{when}}.',
			unreachable:
				'📡 **PixAI est injoignable pour le moment.** Ton image garde sa place ; prochain essai {{when}}.',
			waiting: '📨 **PixAI a ta demande** · transmise {{when}}',
			drawing: '🎨 **En train d’être dessinée** · commencée {{when}}',
			drawingSlowly:
				'🐢 **C’est plus long que d’habitude.** Commencée {{when}}. J’attends encore ; si rien ne vient, j’abandonne {{end}}.',
			noAnswer:
				'📡 **PixAI ne répond pas pour le moment.** Ton image n’est pas perdue : je continue à demander.',
			keyRefused:
				'🔑 **PixAI refuse la clé de ce bot pour le moment.** La personne qui héberge le bot doit s’en occuper ; d’ici là, je continue à demander ton image.',
			serversKeyRefused:
				'🔑 **PixAI refuse la clé de ce serveur pour le moment.** Quelqu’un qui gère le serveur doit s’en occuper ; d’ici là, je continue à demander ton image.',
			fetching: '🖼️ **Elle est dessinée.** La récupérer demande plus d’un essai ; je continue.',
			dropped:
				'🛑 **Abandonnée.** PixAI l’avait déjà, donc elle est payée ; elle ne sera pas montrée. Tant que PixAI n’a pas fini, elle compte comme en cours.',
			droppedByModerator:
				'🛑 **La modération l’a abandonnée.** PixAI l’avait déjà, donc elle est payée ; elle ne sera pas montrée. Tant que PixAI n’a pas fini, elle compte comme en cours.',
		},
		drawnIn: '{{seconds, number}}\u00a0s',
		seed: 'seed\u00a0{{seed}}',
		fewer: 'Images obtenues : {{got, number}} sur {{wanted, number}} ; impossible d’avoir les autres.',
		shrunk_one: 'Réduite pour tenir dans ce que Discord accepte ici.',
		shrunk_many: 'Réduites pour tenir dans ce que Discord accepte ici.',
		shrunk_other: 'Réduites pour tenir dans ce que Discord accepte ici.',
		failure: {
			optionRefused:
				'❌ **PixAI n’accepte pas `{{option}}` tel quel.** Appuie sur **{{edit}}** et change-le. Rien n’a été payé.',
			requestRefused:
				'❌ **PixAI n’accepte pas cette demande.** Appuie sur **{{edit}}** et change quelque chose. Rien n’a été payé.',
			modelRefused:
				'❌ **PixAI ne propose pas ce modèle aux bots.** Appuie sur **{{edit}}** et choisis-en un autre. Rien n’a été payé.',
			outOfCredits:
				'💳 **Le compte PixAI du bot n’a plus de crédits.** La personne qui héberge le bot doit en ajouter ; appuie ensuite sur **{{again}}**. Rien n’a été payé pour cette demande.',
			serverOutOfCredits:
				'💳 **Le compte PixAI de ce serveur n’a plus de crédits.** Quelqu’un qui gère le serveur doit en ajouter ou coller une autre clé : `/settings key`. Appuie ensuite sur **{{again}}**. Rien n’a été payé pour cette demande.',
			keyRefused:
				'🔑 **PixAI refuse la clé de ce bot.** C’est à la personne qui héberge le bot de régler ça ; appuie ensuite sur **{{again}}**. Rien n’a été payé.',
			serversKeyRefused:
				'🔑 **PixAI refuse la clé de ce serveur.** Quelqu’un qui gère le serveur doit en coller une nouvelle : `/settings key`. Appuie ensuite sur **{{again}}**. Rien n’a été payé.',
			failed:
				'❌ **PixAI n’a pas pu dessiner ça** et ne dit pas pourquoi. Appuie sur **{{again}}** ou sur **{{edit}}** : changer le prompt aide souvent.',
			cancelled: '❌ **L’image a été annulée chez PixAI.** Appuie sur **{{again}}** si tu la veux toujours.',
			tookTooLong:
				'⌛ **PixAI n’a pas fini en une heure,** alors j’ai arrêté d’attendre. Elle a peut-être été payée. Appuie sur **{{again}}** si tu la veux toujours.',
			picturesLost:
				'❌ **PixAI l’a dessinée, mais les images n’ont pas pu être récupérées.** J’ai essayé de nombreuses fois ; la personne qui héberge le bot peut lire pourquoi dans son journal. Appuie sur **{{again}}** pour la faire redessiner : elle sera aussi payée de nouveau.',
			uncertain:
				'❔ **PixAI n’a pas répondu, donc personne ne sait si la demande a été prise.** Elle a peut-être été payée, alors je ne la renvoie pas de moi-même. Appuie sur **{{again}}** si tu la veux quand même : elle sera peut-être payée deux fois.',
			withdrawn: '🛑 **Annulée.** Rien n’a été payé.',
			withdrawnByModerator: '🛑 **La modération l’a annulée.** Rien n’a été payé.',
			dropped: '🛑 **Abandonnée.** PixAI l’avait déjà, donc elle a été payée.',
			droppedByModerator: '🛑 **La modération l’a abandonnée.** PixAI l’avait déjà, donc elle a été payée.',
			broken:
				'❌ **Quelque chose a mal tourné dans le bot,** pas dans ta demande. Appuie sur **{{again}}** ; si ça continue, préviens la personne qui héberge le bot.',
		},
	},
	details: {
		title: 'Détails',
		on: 'activé',
		off: 'désactivé',
		seedUnknown: 'choisie par PixAI, qui ne la dit pas',
		avoidsNudity: 'Le filtre du bot a mis ceci devant le prompt négatif : {{words}}',
		asked: 'Demandée le {{at}}',
		drawnIn: 'PixAI a mis {{seconds, number}}\u00a0s',
		shown: 'Montrée le {{at}}',
		job: 'Tâche `{{id}}` : cite-la à la personne qui héberge le bot en cas de problème.',
		prompt: 'Prompt',
		negativePrompt: 'Prompt négatif',
		expired: 'La demande n’est plus enregistrée. Voici ce que le message lui-même dit encore.',
		promptCut: 'Il ne reste que le début du prompt.',
		noPrompt: 'Le prompt n’est plus là.',
		noPicture: 'Il n’y a pas d’image de moi dans ce message.',
		fullSize: 'Taille réelle',
		picture: 'Image {{number, number}}',
		atPixai_one: 'Réduite pour Discord. L’original chez PixAI, pendant quelques minutes : {{links, list}}',
		atPixai_many:
			'Réduites pour Discord. Les originaux chez PixAI, pendant quelques minutes : {{links, list}}',
		atPixai_other:
			'Réduites pour Discord. Les originaux chez PixAI, pendant quelques minutes : {{links, list}}',
		notAtPixai_one: 'Réduite pour Discord. PixAI ne donne plus l’original : {{pictures, list}}',
		notAtPixai_many: 'Réduites pour Discord. PixAI ne donne plus les originaux : {{pictures, list}}',
		notAtPixai_other: 'Réduites pour Discord. PixAI ne donne plus les originaux : {{pictures, list}}',
	},
	send: {
		sent: '📬 **Envoyé,** par message privé.',
		sentSmaller:
			'📬 **Envoyé,** par message privé. Ce qui est trop grand pour ça y est réduit, et le message le dit.',
		from: '[Le message d’origine]({{url}})',
		smaller_one: 'Copie réduite, car un message privé n’en accepte pas plus : {{pictures, list}}',
		smaller_many: 'Copies réduites, car un message privé n’en accepte pas plus : {{pictures, list}}',
		smaller_other: 'Copies réduites, car un message privé n’en accepte pas plus : {{pictures, list}}',
		smallerWithLinks_one:
			'Copie réduite, car un message privé n’en accepte pas plus. En taille réelle, pour un temps : {{links, list}}',
		smallerWithLinks_many:
			'Copies réduites, car un message privé n’en accepte pas plus. En taille réelle, pour un temps : {{links, list}}',
		smallerWithLinks_other:
			'Copies réduites, car un message privé n’en accepte pas plus. En taille réelle, pour un temps : {{links, list}}',
		closed:
			'📪 **Je ne peux pas t’écrire en privé.** Autorise les messages privés des membres de ce serveur dans ses paramètres de confidentialité, puis appuie de nouveau. **{{details}}** a aussi des liens vers les images.',
	},
	pick: {
		placeholder: 'En publier une seule…',
		picture: 'Image {{number, number}}',
		chosenBy: 'Image {{number, number}}, choisie par {{who}}',
	},
	cancel: {
		atPixai:
			'🎨 **PixAI l’a déjà et ne peut pas la rendre.** Elle est payée dans tous les cas : garde l’image, ou abandonne-la et personne ne la verra.',
		notYours:
			'✋ **Il n’y a que {{asker}} et la modération qui peuvent l’annuler.** La demande vient de {{asker}}.',
		outcomes: {
			withdrawn: '🛑 **Annulée.** Rien n’a été payé.',
			'being-withdrawn': '⏳ **Annulation en cours.** La réponse le dira dès que c’est fait.',
			'not-yet':
				'⏳ **Elle est tout juste en train d’être transmise.** Appuie de nouveau sur **{{cancel}}** dans un instant.',
			'at-pixai':
				'🎨 **PixAI l’a déjà et ne peut pas la rendre.** Appuie sur **{{cancel}}** sous la réponse si tu ne veux pas la voir.',
			kept: '👌 **L’image arrivera.**',
			dropped: '🛑 **Abandonnée.** Elle est payée et ne sera pas montrée.',
			dropping: '⏳ **Abandon en cours.** La réponse le dira dès que c’est fait.',
			ended: '👌 **Il n’y a plus rien à annuler.** La réponse dit ce que c’est devenu.',
			'not-in-line': '👌 **Elle n’est plus dans la file.**',
		},
		log: {
			what: 'demande de {{member}}',
			waiting: 'en attente',
			cancelled: 'annulée',
			atPixai: 'chez PixAI',
			dropped: 'abandonnée',
		},
	},
	delete: {
		title: 'Supprimer cette image ?',
		titleMany: 'Supprimer ces images ?',
		text: 'Tout le monde la perd, et on ne peut pas la récupérer.',
		textMany: 'Tout le monde les perd, et on ne peut pas les récupérer.',
		reason: 'Pourquoi ? (pour le salon de logs)',
		gone: '👌 **Elle est déjà supprimée.**',
		failed:
			'📡 **Discord ne la supprime pas pour le moment.** Appuie de nouveau sur **{{delete}}** dans une minute.',
		notYours:
			'✋ **Il n’y a que {{asker}} et la modération qui peuvent la supprimer.** La demande vient de {{asker}}.',
		notYoursUnknown: '✋ **Seules la personne qui l’a demandée et la modération peuvent la supprimer.**',
		log: {
			what: 'image de {{member}} dans {{channel}}',
			somebody: 'quelqu’un',
			from: 'montrée',
			to: 'supprimée',
			toWithReason: 'supprimée, parce que « {{reason}} »',
		},
	},
	edit: {
		title: 'Qu’est-ce que je dessine ?',
		prompt: 'Prompt',
		model: 'Modèle',
		aspectRatio: 'Format',
		others: 'Autres choix',
		draftGone: '⌛ **Ce que tu avais tapé n’est plus là :** je le garde un jour. Utilise `/imagine`.',
		tooOld:
			'⌛ **La demande n’est plus enregistrée.** Voici le prompt, pour autant que l’image elle-même l’a gardé ; **{{edit}}** le reprend dans une nouvelle demande.',
		tooOldToCopy: '⌛ **La demande n’est plus enregistrée.** Copie le prompt dans `/imagine`.',
		nothingKnown:
			'⌛ **Je n’ai rien d’enregistré là-dessus,** et il n’y a pas d’image de moi. Utilise `/imagine` pour une nouvelle.',
		yes: 'oui, activé, vrai',
		no: 'non, désactivé, faux',
		oneALine: 'Un par ligne, vide pour aucun. « {{model}} : … » avec un lien prend un modèle hors liste.',
	},
	refusals: {
		option: '❌ **Vérifie `{{option}}` :** {{rule}}',
		value: '❌ **Vérifie `{{option}}` :** {{rule}}\nRien n’a été modifié.',
		limit: '❌ **Vérifie cette limite :** {{rule}}\nRien n’a été modifié.',
		blockedWords: '❌ **Vérifie les mots :** {{rule}}\nRien n’a été modifié.',
		takes: {
			prompt: 'il faut de 1 à {{max, number}} caractères.',
			model:
				'il faut un nom de la liste, un id de version de modèle ou un lien comme https://pixai.art/model/…/… (avec les deux nombres).',
			size: 'il faut {{values, list(type: disjunction)}}.',
			count: 'il faut {{values, list(type: disjunction)}}.',
			negativePrompt: 'il faut au plus {{max, number}} caractères.',
			style: 'il faut {{presets}}, ou au plus {{max, number}} caractères de ton choix.',
			seed: 'il faut un nombre entier de 0 à {{max, number}}.',
			loras:
				'il faut au plus {{max, number}} `id:weight` séparés par des virgules, chaque LoRA une seule fois, avec un poids de 0 à 1 (un lien vers la LoRA convient aussi à la place de son id).',
			enhancePrompt: 'il faut true ou false.',
			oneOf: 'il faut l’un de ces choix : {{values}}.',
			ids: 'il en faut au plus {{max, number}}, parmi ce que Discord propose.',
			chosen: 'il faut ce qui est choisi dans une liste.',
			personalLimits:
				'il faut seulement des limites par personne, {{limits}} ; `{{limit}}` vaut pour tout le serveur.',
			members: 'il faut un membre qui ne gère pas le serveur.',
			moderatorRole: 'il faut un rôle réservé aux personnes qui t’aident, pas @everyone.',
			fromList: 'il faut des modèles de la liste.',
			oneFromList: 'il en faut au moins un de la liste.',
			models: 'il faut au plus {{max, number}} modèles.',
			timezone: 'il faut un nom de la liste, comme `Asia/Tokyo` : tape une grande ville.',
			key: 'il faut une clé PixAI telle qu’elle a été copiée, sans espaces.',
			presetName: 'il faut de 1 à {{max, number}} caractères visibles.',
		},
		line: {
			unknown:
				'❌ **Vérifie cette ligne :** {{line}}\nChacune commence par un nom et deux-points ; les noms sont {{names}}.',
			twice: '❌ **Vérifie cette ligne :** {{line}}\nLe même choix figure aussi sur une autre ligne.',
			neitherTrueNorFalse: '❌ **Vérifie cette ligne :** {{line}}\nIl faut {{yes}} ou {{no}}.',
		},
		modelHasNoModes:
			'ça ne marche qu’avec les modèles qui ont des modes. Laisse ce champ vide, ou choisis {{model}}.',
		modelHasNoStyles:
			'ça ne marche qu’avec les modèles qui ont des styles. Laisse ce champ vide, ou choisis {{model}}.',
		needs: {
			guild: '✋ **Ça ne marche que sur les serveurs où on m’a ajouté.**',
			manager:
				'✋ **Seuls les membres avec la permission « Gérer le serveur » peuvent faire ça.** Demande à l’un d’eux.',
			moderator:
				'✋ **Seule la modération peut faire ça :** les membres avec la permission « Gérer le serveur » ou avec le rôle indiqué dans `/settings moderators`. Demande à l’un d’eux.',
		},
		lineFull:
			'🚦 **La file d’attente est pleine ici.** Il devrait y avoir de la place {{when}} ; `/queue` montre qui attend.',
		botFull:
			'🚦 **Le bot a plus de travail qu’il ne peut en garder.** Il devrait y avoir de la place {{when}}.',
		outOfCredits:
			'💳 **Le compte PixAI du bot n’a plus de crédits.** La personne qui héberge le bot doit en ajouter ; réessaie ensuite. Rien n’a été payé pour cette demande.',
		serverOutOfCredits:
			'💳 **Le compte PixAI de ce serveur n’a plus de crédits.** Quelqu’un qui gère le serveur doit en ajouter ou coller une autre clé : `/settings key`. Réessaie ensuite. Rien n’a été payé pour cette demande.',
		keyRefused:
			'🔑 **PixAI refuse la clé de ce bot.** Tu n’y peux rien : c’est à la personne qui héberge le bot de régler ça. Rien n’a été payé.',
		serversKeyRefused:
			'🔑 **PixAI refuse la clé de ce serveur.** Quelqu’un qui gère le serveur doit en coller une nouvelle : `/settings key`. Réessaie ensuite. Rien n’a été payé.',
		notWritten:
			'💾 **Le bot ne peut rien enregistrer pour le moment,** donc il ne promet rien de nouveau. La personne qui héberge le bot doit s’en occuper ; réessaie ensuite. Rien n’a été payé.',
		settingsNotRead:
			'💾 **Le bot ne peut pas lire les paramètres de ce serveur pour le moment.** Réessaie dans une minute ; si ça continue, la personne qui l’héberge doit vérifier son disque. Rien n’a été payé.',
		settingsNotWritten:
			'💾 **Le bot ne peut rien enregistrer pour le moment,** donc rien n’a été modifié. La personne qui héberge le bot doit s’en occuper ; réessaie ensuite.',
		settingsNewer:
			'🆕 **Une version plus récente du bot a écrit les paramètres de ce serveur,** et elle seule peut les modifier. Vois ça avec la personne qui héberge le bot ; rien n’a été modifié.',
		tookTooLong:
			'🐌 **Le disque du bot est très lent pour le moment.** Regarde de nouveau dans une minute ; si ça continue, la personne qui l’héberge doit s’en occuper.',
		presetUnknown: {
			none: '❓ **Il n’y a pas de préréglage « {{name}} »,** ni aucun autre pour l’instant : `/preset save` en crée un.',
			own: '❓ **Il n’y a pas de préréglage « {{name}} ».** Les tiens : {{own}}.',
			guild: '❓ **Il n’y a pas de préréglage « {{name}} ».** Ceux de ce serveur : {{guild}}.',
			both: '❓ **Il n’y a pas de préréglage « {{name}} ».** Les tiens : {{own}}. Ceux de ce serveur : {{guild}}.',
		},
		presetEmpty: '❌ **Donne au moins une option en plus du nom :** ce sont elles que le préréglage retient.',
		presetsFull_one:
			'🗂️ **Il y a déjà {{count, number}} préréglage, et il n’y a pas de place pour plus.** Supprimes-en d’abord un : `/preset delete`. Rien n’a été modifié.',
		presetsFull_many:
			'🗂️ **Il y a déjà {{count, number}} de préréglages, et il n’y a pas de place pour plus.** Supprimes-en d’abord un : `/preset delete`. Rien n’a été modifié.',
		presetsFull_other:
			'🗂️ **Il y a déjà {{count, number}} préréglages, et il n’y a pas de place pour plus.** Supprimes-en d’abord un : `/preset delete`. Rien n’a été modifié.',
		personNotRead:
			'💾 **Le bot ne peut pas lire tes préréglages pour le moment.** Réessaie dans une minute ; si ça continue, la personne qui l’héberge doit vérifier son disque. Rien n’a été payé.',
		personNotWritten:
			'💾 **Le bot ne peut rien enregistrer pour le moment,** donc rien n’a été modifié. La personne qui héberge le bot doit s’en occuper ; réessaie ensuite.',
		personNewer:
			'🆕 **Une version plus récente du bot a écrit tes préréglages,** et elle seule peut les modifier. Vois ça avec la personne qui héberge le bot ; rien n’a été modifié.',
		notErased:
			'💾 **Rien n’a été supprimé :** le bot ne peut rien enregistrer pour le moment. Réessaie dans une minute ; si ça continue, la personne qui l’héberge doit vérifier son disque.',
		notAllErased:
			'⏳ **Tout n’est pas encore supprimé :** le disque du bot a des problèmes. Ton souhait est noté, et le reste disparaît dans la journée ; appuie de nouveau sur le bouton pour que ce soit tenté tout de suite.',
		alreadyAccepted: '👌 **C’est déjà parti.** Surveille la réponse.',
		someoneElses: '✋ **Il n’y a que {{asker}} qui peut appuyer ici,** car c’est sa demande.',
		repeated: '👌 **Ça a déjà été retenté, ou c’est trop vieux.** Lance `/imagine` pour une nouvelle image.',
		notYet: '⏳ **Attends une demi-minute,** puis appuie de nouveau.',
		notOurMessage: '👉 **Ce message n’est pas de moi.** Fais-le sur un message avec une de mes images.',
		elsewhere: '👉 **Ça a été demandé sur un serveur.** Relance `/imagine` là-bas.',
		unknownButton: '❌ **Ce bouton ne fait plus rien.** Relance la commande.',
		unknownCommand: '❌ **Cette commande n’existe plus.** Redémarre Discord pour voir celles qui existent.',
		broken:
			'❌ **Quelque chose a mal tourné dans le bot.** Réessaie ; si ça continue, préviens la personne qui l’héberge.',
		notFetched: {
			gone: '🚫 **L’image n’est plus là.** Quelqu’un vient peut-être de la supprimer.',
			'not-now': '📡 **Discord ne donne pas l’image pour le moment.** Réessaie dans une minute.',
			disk: '💾 **Le bot ne peut rien enregistrer pour le moment.** La personne qui héberge le bot doit s’en occuper ; réessaie ensuite.',
			lost: '🕰️ **Impossible de récupérer cette image :** je ne vois plus son message, et PixAI ne garde pas les images longtemps.',
		},
		stillFetching:
			'⏳ **Je suis encore en train de récupérer ce que tu voulais avant.** Appuie de nouveau dans un instant.',
		restarting: '🔄 **Le bot redémarre.** Réessaie dans une minute.',
	},
	policy: {
		blocked: '⛔ **La modération a mis tes demandes en pause ici.** Tu pourras redemander {{when}} ({{at}}).',
		notThisChannel:
			'📍 **Tu ne peux pas utiliser `/imagine` dans ce salon.** Ça marche dans la plupart des autres.',
		noChannel:
			'📍 **Tu ne peux pas utiliser `/imagine` dans ce salon.** C’est désactivé sur ce serveur : demande à quelqu’un qui le gère.',
		otherChannels: '📍 **Tu ne peux pas utiliser `/imagine` dans ce salon.** Va dans {{channels}}.',
		manyChannels_one:
			'📍 **Tu ne peux pas utiliser `/imagine` dans ce salon.** Va dans {{channels}}, ou {{count, number}} autre.',
		manyChannels_many:
			'📍 **Tu ne peux pas utiliser `/imagine` dans ce salon.** Va dans {{channels}}, ou {{count, number}} d’autres.',
		manyChannels_other:
			'📍 **Tu ne peux pas utiliser `/imagine` dans ce salon.** Va dans {{channels}}, ou {{count, number}} autres.',
		otherModels: '🖌️ **Ce serveur n’utilise pas {{model}}.** Choisis un autre `modèle` : {{models}}.',
		manyModels_one:
			'🖌️ **Ce serveur n’utilise pas {{model}}.** Choisis un autre `modèle` : {{models}}, et {{count, number}} autre, à voir dans `/models`.',
		manyModels_many:
			'🖌️ **Ce serveur n’utilise pas {{model}}.** Choisis un autre `modèle` : {{models}}, et {{count, number}} d’autres, à voir dans `/models`.',
		manyModels_other:
			'🖌️ **Ce serveur n’utilise pas {{model}}.** Choisis un autre `modèle` : {{models}}, et {{count, number}} autres, à voir dans `/models`.',
		wordsOfOurs: '⛔ **Je ne peux pas dessiner ça.** Essaie un autre prompt.',
		notSafe:
			'🔞 **Cette image n’a pas été dessinée pour un salon ouvert à tous.** Montre-la dans un salon avec limite d’âge.',
		wordsOfServer: '⛔ **Ce serveur n’autorise pas certains de ces mots.** Modifie le prompt et réessaie.',
		key: '🔑 **Je n’arrive plus à lire la clé PixAI de ce serveur.** Quelqu’un qui gère le serveur doit la coller de nouveau : `/settings key`.',
	},
	limits: {
		legend:
			'## 🚦 Limites\n-# **En gras**, ce que ce serveur a fixé ; le reste est par défaut. Modifie-les avec `/limits set`.',
		serverTitle: '### Tout le serveur',
		personTitle: '### Chaque personne',
		notForManagers: '-# Les membres qui gèrent le serveur n’ont pas de limites personnelles.',
		rolesTitle: '### Rôles',
		bestOfRoles: '-# Un membre a la meilleure de celles-ci et de celles de chaque personne.',
		newDay: '-# La journée recommence à minuit, fuseau {{timezone}} (`/settings timezone`).',
		reset: '↩️ **Réinitialiser toutes les limites, celles des rôles aussi ?**',
		resetRole: '↩️ **Réinitialiser les limites de {{role}} ?**',
		nothingToSet: '👌 Rien à fixer : donne au moins une limite.',
		withoutEffect: '⚠️ **`{{limit}}` ne change rien pour ce rôle :** tout le monde a déjà {{value}}.',
		member: {
			underWay: 'En cours : {{n, number}} sur {{limit, number}}',
			underWayFreely: 'En cours : {{n, number}} (pas de limite)',
			today:
				'Images aujourd’hui : {{n, number}} sur {{limit, number}} ; la nouvelle journée commence {{when}}',
			todayFreely:
				'Images aujourd’hui : {{n, number}} (pas de limite) ; la nouvelle journée commence {{when}}',
			blockedUntil: 'Bloqué jusqu’au {{at}}',
			manages: '-# Gère le serveur : pas de limites personnelles.',
			notStopped: '**La prochaine demande ne serait pas refusée maintenant.**',
			stopped: '**La prochaine demande serait refusée maintenant :**',
			stop: '• {{why}}',
			stopUntil: '• {{why}} – de nouveau {{when}}',
			stops: {
				blocked: 'bloqué par la modération',
				per_user: 'trop de demandes en cours',
				cooldown: 'la pause entre les demandes',
				daily: 'les images du jour sont épuisées',
				server_daily: 'les images du jour de tout le serveur sont épuisées',
				server_credits: 'les crédits du jour du serveur ne suffisent pas',
				key: 'la clé PixAI du serveur est illisible',
			},
		},
		concurrent_one: '{{count, number}} dessinée à la fois',
		concurrent_many: '{{count, number}} dessinées à la fois',
		concurrent_other: '{{count, number}} dessinées à la fois',
		queue_one: '{{count, number}} peut attendre',
		queue_many: '{{count, number}} peuvent attendre',
		queue_other: '{{count, number}} peuvent attendre',
		noQueue: 'aucune ne peut attendre',
		perUser_one: '{{count, number}} demande à la fois',
		perUser_many: '{{count, number}} de demandes à la fois',
		perUser_other: '{{count, number}} demandes à la fois',
		cooldown: '{{duration}} entre les demandes',
		noCooldown: 'pas de pause',
		daily_one: '{{count, number}} image par jour',
		daily_many: '{{count, number}} d’images par jour',
		daily_other: '{{count, number}} images par jour',
		noDaily: 'pas de limite par jour',
		credits_one: '{{count, number}} crédit par jour',
		credits_many: '{{count, number}} de crédits par jour',
		credits_other: '{{count, number}} crédits par jour',
		hours: '{{n, number}}\u00a0h',
		minutes: '{{n, number}}\u00a0min',
		seconds: '{{n, number}}\u00a0s',
		takes: 'pour `{{limit}}`, il faut un nombre entier de {{min, number}} à {{max, number}}.',
		refused: {
			perUser_one:
				'🚦 **Tu as déjà {{count, number}} demande en cours.** Ce serveur t’en permet {{limit, number}} à la fois. La prochaine devrait se terminer {{when}} ; `/queue` montre les tiennes.',
			perUser_many:
				'🚦 **Tu as déjà {{count, number}} de demandes en cours.** Ce serveur t’en permet {{limit, number}} à la fois. La prochaine devrait se terminer {{when}} ; `/queue` montre les tiennes.',
			perUser_other:
				'🚦 **Tu as déjà {{count, number}} demandes en cours.** Ce serveur t’en permet {{limit, number}} à la fois. La prochaine devrait se terminer {{when}} ; `/queue` montre les tiennes.',
			perUserOne:
				'🚦 **Tu as déjà une demande en cours.** Ce serveur t’en permet une à la fois. Elle devrait se terminer {{when}} ; `/queue` la montre.',
			cooldown:
				'⏱️ **Attends un peu : ce serveur a une pause de {{duration}} entre tes demandes.** Tu pourras redemander {{when}}.',
			daily: {
				tooMany_one:
					'📅 **Tu as {{count, number}} image par jour ici, et cette demande en voulait {{asked, number}}.** Demandes-en une seule : `nombre: 1`.',
				tooMany_many:
					'📅 **Tu as {{count, number}} d’images par jour ici, et cette demande en voulait {{asked, number}}.** Demandes-en une seule : `nombre: 1`.',
				tooMany_other:
					'📅 **Tu as {{count, number}} images par jour ici, et cette demande en voulait {{asked, number}}.** Demandes-en une seule : `nombre: 1`.',
				tooManyLater_one:
					'📅 **Tu as {{count, number}} image par jour ici, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`) quand la nouvelle journée commencera {{when}}.',
				tooManyLater_many:
					'📅 **Tu as {{count, number}} d’images par jour ici, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`) quand la nouvelle journée commencera {{when}}.',
				tooManyLater_other:
					'📅 **Tu as {{count, number}} images par jour ici, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`) quand la nouvelle journée commencera {{when}}.',
				used_one:
					'📅 **Tu as utilisé ta {{count, number}} image du jour.** La nouvelle journée commence {{when}}.',
				used_many:
					'📅 **Tu as utilisé tes {{count, number}} d’images du jour.** La nouvelle journée commence {{when}}.',
				used_other:
					'📅 **Tu as utilisé tes {{count, number}} images du jour.** La nouvelle journée commence {{when}}.',
				usedOne: '📅 **Tu as utilisé ton image du jour.** La nouvelle journée commence {{when}}.',
				left_one:
					'📅 **Il te reste {{left, number}} image du jour sur {{count, number}}, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`), ou attends : la nouvelle journée commence {{when}}.',
				left_many:
					'📅 **Images du jour qui te restent : {{left, number}} sur {{count, number}}, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`), ou attends : la nouvelle journée commence {{when}}.',
				left_other:
					'📅 **Images du jour qui te restent : {{left, number}} sur {{count, number}}, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`), ou attends : la nouvelle journée commence {{when}}.',
			},
			serverDaily: {
				tooMany_one:
					'📅 **Ce serveur a {{count, number}} image par jour, et cette demande en voulait {{asked, number}}.** Demandes-en une seule : `nombre: 1`.',
				tooMany_many:
					'📅 **Ce serveur a {{count, number}} d’images par jour, et cette demande en voulait {{asked, number}}.** Demandes-en une seule : `nombre: 1`.',
				tooMany_other:
					'📅 **Ce serveur a {{count, number}} images par jour, et cette demande en voulait {{asked, number}}.** Demandes-en une seule : `nombre: 1`.',
				tooManyLater_one:
					'📅 **Ce serveur a {{count, number}} image par jour, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`) quand la nouvelle journée commencera {{when}}.',
				tooManyLater_many:
					'📅 **Ce serveur a {{count, number}} d’images par jour, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`) quand la nouvelle journée commencera {{when}}.',
				tooManyLater_other:
					'📅 **Ce serveur a {{count, number}} images par jour, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`) quand la nouvelle journée commencera {{when}}.',
				used_one:
					'📅 **Ce serveur a utilisé sa {{count, number}} image du jour.** La nouvelle journée commence {{when}}.',
				used_many:
					'📅 **Ce serveur a utilisé ses {{count, number}} d’images du jour.** La nouvelle journée commence {{when}}.',
				used_other:
					'📅 **Ce serveur a utilisé ses {{count, number}} images du jour.** La nouvelle journée commence {{when}}.',
				usedOne: '📅 **Ce serveur a utilisé son image du jour.** La nouvelle journée commence {{when}}.',
				left_one:
					'📅 **Il reste à ce serveur {{left, number}} image du jour sur {{count, number}}, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`), ou attends : la nouvelle journée commence {{when}}.',
				left_many:
					'📅 **Images du jour qui restent à ce serveur : {{left, number}} sur {{count, number}}, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`), ou attends : la nouvelle journée commence {{when}}.',
				left_other:
					'📅 **Images du jour qui restent à ce serveur : {{left, number}} sur {{count, number}}, et cette demande en voulait {{asked, number}}.** Demandes-en une seule (`nombre: 1`), ou attends : la nouvelle journée commence {{when}}.',
			},
			serverCredits: {
				tooMany:
					'📅 **Cette demande coûte environ {{asked, number}} crédits, et ce serveur en a {{count, number}} par jour.** Un mode ou un modèle moins cher, ou `nombre: 1`, peut suffire.',
				tooManyLater:
					'📅 **Cette demande coûte environ {{asked, number}} crédits, et ce serveur en a {{count, number}} par jour.** Un mode ou un modèle moins cher, ou `nombre: 1`, peut suffire quand la nouvelle journée commencera {{when}}.',
				left: '📅 **Cette demande coûte environ {{asked, number}} crédits, et il en reste aujourd’hui {{left, number}} sur {{count, number}} à ce serveur.** Un mode ou un modèle moins cher, ou `nombre: 1`, peut suffire ; ou attends : la nouvelle journée commence {{when}}.',
				used: '📅 **Ce serveur a utilisé ses crédits du jour : {{count, number}}.** La nouvelle journée commence {{when}}.',
			},
		},
		// The log channel.
		told: {
			low: '💳 **Il reste peu de crédits du jour :** environ {{used, number}} sur {{limit, number}} sont utilisés. La nouvelle journée commence : {{at}}',
			short:
				'💳 **Les crédits du jour ne suffisent plus :** environ {{used, number}} sur {{limit, number}} sont utilisés, et une demande d’environ {{asked, number}} a été refusée. La nouvelle journée commence : {{at}}',
		},
	},
	queue: {
		title: 'La file d’attente',
		empty: 'Personne n’attend.',
		summary: 'En cours : **{{running, number}}** · en attente : **{{waiting, number}}**',
		summaryWithYours:
			'En cours : **{{running, number}}** · en attente : **{{waiting, number}}** · toi : {{places}}',
		askNow: 'Demande maintenant, et ton image devrait être prête {{when}}.',
		readyAbout: 'prête {{when}}, environ',
		you: 'toi',
		privateRequest: 'une demande privée',
		requestElsewhere: 'une demande dans un autre salon',
		tooLate: 'Ce qui est en train d’être dessiné est déjà payé et ne peut plus être repris.',
	},
	models: {
		title: 'Modèles',
		titleAllowed: 'Modèles autorisés sur ce serveur',
		prices:
			'Prix : crédits PixAI pour une image, à peu près. Par quatre, chacune coûte environ moitié moins.',
		theDefault: 'par défaut',
		goodAt: {
			tsubaki2: 'suit les longs prompts, beaucoup de styles',
			harukaV2: 'personnages d’anime, lumière douce, bon marché',
			hoshinoV2: 'scènes d’anime éclatantes, bon marché',
		},
		credits_one: '{{count, number}} crédit',
		credits_many: '{{count, number}} de crédits',
		credits_other: '{{count, number}} crédits',
		modeCosts: '{{mode}} {{credits, number}}',
		community: 'modèle de la communauté {{id}}',
		fromCommunity: 'de la communauté PixAI ; prix inconnu',
		others: 'Tu peux aussi utiliser d’autres modèles PixAI : colle un lien dans `modèle`.',
	},
	help: {
		imagine: '`/imagine` – écris ce que tu veux voir ; le reste est facultatif',
		models: '`/models` – ce qui peut dessiner ici, et à quel prix environ',
		presets: '`/preset` – garder des options sous un nom et dessiner avec : `/imagine préréglage:`',
		queue: '`/queue` – pour qui on dessine, et **{{cancel}}** pour ce qui est à toi',
		history: '`/history` – tes images ici, pour en montrer une de nouveau, la modifier ou la supprimer',
		usage: '`/usage` – ce que tu as dessiné, en chiffres ; la modération voit aussi ce serveur',
		me: '`/me` – ce que je garde sur toi, et comment le supprimer',
		messages:
			'Appui long (ou clic droit) sur une de mes images, puis **Applications** : **{{remix}}** ou **{{showPrompt}}**.',
		leave: 'La réponse dit où en est ton image. Tu peux partir : elle arrive toute seule.',
		moderators: 'Pour la modération',
		limits: '`/limits view` · `set` · `user` · `reset` – combien on peut dessiner, qui, à quelle fréquence',
		queueOfAll: '`/queue` – tu peux annuler la demande de n’importe qui',
		presetsForAll: '`/preset save pour_serveur:` – des préréglages pour tout le monde ici',
		managers: 'Pour les personnes qui gèrent le serveur',
		settings: '`/settings view` – tout, avec des boutons pour ce qui change le plus souvent',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `language` · `timezone` · `reset`',
		operators: 'Pour toi, qui héberges le bot',
		records:
			'`npm run guild -- export|import|delete <server id>` – les paramètres d’un serveur, pendant que le bot est arrêté',
		secret: '`EASEL_SECRET` – permet aux serveurs d’apporter leur propre clé PixAI',
		log: 'Le journal donne la raison de tout ce qui a mal tourné, avec l’id de la tâche.',
	},
	settings: {
		legend: '## ⚙️ Paramètres\n-# **En gras**, ce que ce serveur a fixé ; le reste est par défaut.',
		defaultsTitle: '### Quand un membre ne précise rien',
		whoTitle: '### Qui et où',
		safetyTitle: '### Sécurité',
		runningTitle: '### Fonctionnement',
		limitsElsewhere: '-# Les limites sont dans `/limits view`.',
		line: {
			model: 'Modèle : {{value}}',
			aspectRatio: 'Format : {{value}}',
			count: 'Nombre : {{value}}',
			mode: 'Mode : {{value}}',
			size: 'Taille : {{value}}',
			negativePrompt: 'Prompt négatif : {{value}}',
			style: 'Style : {{value}}',
			enhancePrompt: 'Améliorer le prompt : {{value}}',
			models: 'Modèles : {{value}}',
			channels: 'Salons : {{value}}',
			moderators: 'Modération : {{value}}',
			filter: 'Filtre : {{value}}',
			blockedWords: 'Mots bloqués : {{value}}',
			spoiler: 'Spoiler : {{value}}',
			key: 'Clé PixAI : {{value}}',
			log: 'Salon de logs : {{value}}',
			language: 'Langue : {{value}}',
			timezone: 'Fuseau horaire : {{value}}',
			notWithThisModel: '{{line}} (pas avec ce modèle)',
		},
		noMode: 'aucun avec ce modèle',
		usualSize: 'celle de PixAI',
		noNegativePrompt: 'aucun',
		noStyle: 'aucun',
		yes: 'oui',
		no: 'non',
		anyModel: 'tous',
		defaultModel: '{{model}} (par défaut)',
		everywhere: 'partout',
		nowhere: '**nulle part : choisis des salons**',
		only: '**seulement dans** {{channels}}',
		except: '**partout sauf dans** {{channels}}',
		filterOn: 'activé, mais pas dans les salons avec limite d’âge',
		filterOff: '**désactivé partout**',
		noBlockedWords: 'aucun',
		uncheckedBlockedWords: '**{{n, number}}**, ignorés tant que le filtre est désactivé',
		spoiler: {
			asker: 'au choix de qui demande',
			always: 'toujours',
			never: 'jamais',
		},
		noModerators: 'aucun rôle',
		asDiscordSays: '{{language}} (comme dans Discord)',
		noLog: 'aucun',
		logClosed: '{{channel}} ⚠️ Je ne peux pas y écrire',
		logClosedHelp:
			'{{channel}} ⚠️ Je ne peux pas y écrire : laisse Easel le voir et y envoyer des messages. Les lignes attendent jusque-là.',
		key: {
			none: 'celle du bot',
			own: '**celle de ce serveur, …{{end}}**',
			unreadable:
				'⚠️ **celle de ce serveur, …{{end}} : je n’arrive plus à la lire.** Rien n’est dessiné en attendant ; colle-la de nouveau.',
			unreadableUnused:
				'⚠️ **celle de ce serveur, …{{end}} : je n’arrive plus à la lire.** Le compte du bot est utilisé en attendant ; colle-la de nouveau.',
			switchedOff:
				'⚠️ **celle de ce serveur, …{{end}} : la personne qui héberge le bot a désactivé les clés des serveurs.** Rien n’est dessiné en attendant ; vois ça avec elle, ou retire la clé.',
			switchedOffUnused:
				'⚠️ **celle de ce serveur, …{{end}} : la personne qui héberge le bot a désactivé les clés des serveurs.** Le compte du bot est utilisé en attendant ; vois ça avec elle, ou retire la clé.',
			refused: '⚠️ **celle de ce serveur, …{{end}} : PixAI la refuse.** Colles-en une nouvelle.',
			outOfCredits:
				'⚠️ **celle de ce serveur, …{{end}} : plus de crédits.** Ajoutes-en sur <https://pixai.art>, ou colle une autre clé.',
		},
		page: {
			models:
				'## 🖌️ Modèles\nLes membres peuvent utiliser : {{models}}\n-# Pour en ajouter un hors de la liste : `/settings models ajouter:` avec son id ou son lien.',
			channels: '## 📍 Salons\n`/imagine` fonctionne : {{where}}\n-# Un fil compte comme son salon.',
			safety:
				'## 🧯 Sécurité\nFiltre : {{filter}}\n-# Il dit à PixAI d’éviter la nudité et refuse les prompts qui contiennent tes mots bloqués. Une courte liste à moi, sur les mineurs, vaut partout et ne peut pas être désactivée.\nMots bloqués : {{words}}\nSpoiler : {{spoiler}}',
			noKeys:
				'## 🔑 Clé PixAI\nLes images sont dessinées avec le compte du bot. La personne qui l’héberge n’a pas activé les clés propres aux serveurs.',
			key: '## 🔑 Clé PixAI\nActuellement : {{key}}\nAvec sa propre clé, ce serveur a dix places et des crédits rien qu’à lui.\n-# Elle est conservée chiffrée et n’est plus jamais affichée. Les images en cours se terminent avec la clé du début.',
			drawsNothing: 'Si je ne peux pas la lire : **rien n’est dessiné**',
			usesBots: 'Si je ne peux pas la lire : **le compte du bot est utilisé**',
			log: '## 📜 Salon de logs\nActuellement : {{channel}}\n-# Les changements de paramètres et de limites y sont écrits, et les demandes que la modération annule : qui, quoi, avant, après.',
			moderators:
				'## 🛡️ Modération\nActuellement : {{role}}\n-# Les membres avec ce rôle peuvent utiliser `/limits` et annuler toute demande en attente. Les membres qui gèrent le serveur le peuvent toujours.',
		},
		entry: {
			noModel: 'Modèle : non défini ({{model}})',
			model: 'Modèle : {{model}}',
			anyModel: 'Tous les modèles',
			communityModel: 'Modèle de la communauté …{{end}}',
			isDefault: 'Celui par défaut, toujours autorisé',
			noAspectRatio: 'Format : non défini ({{ratio}})',
			aspectRatio: 'Format : {{ratio}}',
			spoiler: {
				asker: 'Spoiler : au choix de qui demande',
				always: 'Spoiler : toujours',
				never: 'Spoiler : jamais',
			},
			channels: {
				everywhere: 'Partout',
				only: 'Seulement dans ces salons',
				except: 'Partout sauf dans ces salons',
			},
		},
		placeholder: {
			model: 'Modèle par défaut',
			models: 'Choisir',
			aspectRatio: 'Format par défaut',
			spoiler: 'Spoiler',
			channelRule: 'Choisir',
			channels: 'Aucun salon choisi',
			log: 'Aucun salon de logs',
			moderators: 'Aucun rôle',
		},
		button: {
			models: 'Modèles…',
			channels: 'Salons…',
			safety: 'Sécurité…',
			key: 'Clé…',
			log: 'Logs…',
			moderators: 'Modération…',
			back: 'Retour',
			blockedWords: 'Mots bloqués…',
			filterOff: 'Désactiver le filtre',
			filterOn: 'Activer le filtre',
			pasteKey: 'Coller une clé…',
			replaceKey: 'Remplacer…',
			removeKey: 'Retirer',
			drawNothing: 'Alors ne rien dessiner',
			useBots: 'Alors compte du bot',
			confirm: 'J’ai lu',
		},
		keyForm: {
			title: 'La clé PixAI de ce serveur',
			label: 'Clé PixAI',
			description: 'pixai.art → ton profil → Edit → API Keys. Conservée chiffrée, plus jamais affichée.',
		},
		wordsForm: {
			title: 'Mots bloqués',
			label: 'Un mot ou une expression par ligne',
			description: 'Mots entiers ; majuscules et largeur des caractères ne comptent pas. Vide : aucun.',
		},
		keyNotice: {
			refused:
				'❌ **PixAI n’accepte pas cette clé.** Rien n’a été modifié. Copie-la de nouveau : <https://pixai.art> → ton profil → Edit → API Keys.',
			unanswered:
				'📡 **Impossible d’interroger PixAI sur cette clé pour le moment.** Rien n’a été modifié ; réessaie dans une minute.',
			own: '❌ **C’est la clé du bot lui-même.** Rien n’a été modifié : sans clé à lui, ce serveur utilise déjà ce compte.',
		},
		reset: {
			all: '↩️ **Réinitialiser tout ce qui est dans `/settings` ?** Les limites de `/limits` ne changent pas.',
			defaults:
				'↩️ **Réinitialiser les valeurs par défaut des images ?** Les limites de `/limits` ne changent pas.',
			models: '↩️ **Réinitialiser la liste des modèles ?** Les limites de `/limits` ne changent pas.',
			channels: '↩️ **Réinitialiser les salons ?** Les limites de `/limits` ne changent pas.',
			safety:
				'↩️ **Réinitialiser le filtre, les mots bloqués et les spoilers ?** Les limites de `/limits` ne changent pas.',
			key: '↩️ **Réinitialiser la clé PixAI ?** Les limites de `/limits` ne changent pas.',
			log: '↩️ **Réinitialiser le salon de logs ?** Les limites de `/limits` ne changent pas.',
			moderators: '↩️ **Réinitialiser le rôle de modération ?** Les limites de `/limits` ne changent pas.',
			language: '↩️ **Réinitialiser la langue ?** Les limites de `/limits` ne changent pas.',
			timezone: '↩️ **Réinitialiser le fuseau horaire ?** Les limites de `/limits` ne changent pas.',
		},
		newer:
			'🆕 **Une version plus récente du bot a écrit les paramètres de ce serveur,** et elle seule peut les modifier. En attendant, ce que je ne peux pas lire est par défaut : vois ça avec la personne qui héberge le bot.',
		unreadable:
			'⚠️ **Les paramètres de ce serveur n’ont pas pu être lus** ({{when}}). Ce qui est illisible est par défaut. Les anciens sont conservés : vois ça avec la personne qui héberge le bot.',
		blockedWords: {
			tooLong_one: 'un mot bloqué a au plus {{count, number}} caractère ; l’un est plus long.',
			tooLong_many: 'un mot bloqué a au plus {{count, number}} de caractères ; l’un est plus long.',
			tooLong_other: 'un mot bloqué a au plus {{count, number}} caractères ; l’un est plus long.',
			noLetter: 'un mot bloqué contient une lettre ou un chiffre ; l’un n’a que d’autres signes.',
			tooMany_one: 'un serveur bloque au plus {{count, number}} mot ; ici, il y en a {{given, number}}.',
			tooMany_many: 'un serveur bloque au plus {{count, number}} de mots ; ici, il y en a {{given, number}}.',
			tooMany_other: 'un serveur bloque au plus {{count, number}} mots ; ici, il y en a {{given, number}}.',
			tooLongTogether_one:
				'tous les mots bloqués ensemble, un par ligne, ont au plus {{count, number}} caractère ; ceux-ci en ont {{given, number}}.',
			tooLongTogether_many:
				'tous les mots bloqués ensemble, un par ligne, ont au plus {{count, number}} de caractères ; ceux-ci en ont {{given, number}}.',
			tooLongTogether_other:
				'tous les mots bloqués ensemble, un par ligne, ont au plus {{count, number}} caractères ; ceux-ci en ont {{given, number}}.',
		},
	},
	changes: {
		nothing: '👌 Rien à modifier.',
		notice: '✅ **{{what}} :** {{from}} → {{to}}',
		line: '📜 {{who}} · **{{what}} :** {{from}} → {{to}}',
		more_one: '-# Et {{count, number}} autre changement.',
		more_many: '-# Et {{count, number}} d’autres changements.',
		more_other: '-# Et {{count, number}} autres changements.',
		what: {
			model: 'modèle par défaut',
			aspectRatio: 'format par défaut',
			mode: 'mode par défaut',
			size: 'taille par défaut',
			count: 'nombre par défaut',
			negativePrompt: 'prompt négatif par défaut',
			style: 'style par défaut',
			enhancePrompt: 'améliorer le prompt par défaut',
			models: 'modèles',
			channels: 'salons',
			filter: 'filtre',
			blockedWords: 'mots bloqués',
			spoiler: 'spoiler',
			key: 'clé PixAI',
			mayUseBotsKey: 'recours à la clé du bot si celle du serveur est illisible',
			logChannel: 'salon de logs',
			moderatorRole: 'rôle de modération',
			language: 'langue',
			timezone: 'fuseau horaire',
		},
		preset: 'préréglage « {{name}} »',
		limitOfRole: '`{{limit}}` pour {{role}}',
		useOf: 'utilisation de {{member}}',
		notSet: 'rien',
		asDiscordSays: 'comme dans Discord',
		changed: 'a changé',
		quoted: '« {{words}} »',
		on: 'activé',
		off: 'désactivé',
		allowed: 'autorisé',
		notAllowed: 'non autorisé',
		words_one: '{{count, number}} mot',
		words_many: '{{count, number}} de mots',
		words_other: '{{count, number}} mots',
		anyModel: 'tous',
		everywhere: 'partout',
		nowhere: 'nulle part',
		only: 'seulement dans {{channels}}',
		except: 'partout sauf dans {{channels}}',
		spoiler: {
			asker: 'au choix de qui demande',
			always: 'toujours',
			never: 'jamais',
		},
		notBlocked: 'non bloqué',
		blockedUntil: 'bloqué jusqu’au {{at}}',
		counted: 'comptée',
		setBack: 'remise à 0, {{at}}',
	},
	history: {
		title: 'Tes images',
		summary_one: '{{count, number}} image de ce serveur',
		summary_many: '{{count, number}} d’images de ce serveur, les plus récentes d’abord',
		summary_other: '{{count, number}} images de ce serveur, les plus récentes d’abord',
		summaryDirect_one: '{{count, number}} image de messages privés',
		summaryDirect_many: '{{count, number}} d’images de messages privés, les plus récentes d’abord',
		summaryDirect_other: '{{count, number}} images de messages privés, les plus récentes d’abord',
		empty: 'Rien pour l’instant. Tape `/imagine` et ce que tu veux voir.',
		choose: 'Choisir une image',
		link: '[y aller]({{url}})',
		sight: {
			private: '🔒 Seule sa réponse la montre, et à toi seulement.',
			gone: '🗑️ Son message n’est plus là.',
			closed: '🚪 Je n’ai pas accès à son salon.',
			late: '🐌 Discord ne la montre pas pour le moment.',
		},
		show: 'Publier ici',
		back: 'Retour',
		deletePublic: '**Supprimer cette image ?** Son message disparaît pour tout le monde et ne revient pas.',
		deletePrivate:
			'**Retirer cette image de tes images ?** Toi seul peux enlever sa réponse : appuie dessous sur **Rejeter le message**.',
		deleted: '🗑️ **Supprimée.**',
		deletedPrivate:
			'👌 **Elle n’est plus parmi tes images.** Sa réponse reste jusqu’à ce que tu appuies dessous sur **Rejeter le message**.',
		notDeleted:
			'🚪 **Je n’ai pas accès à son salon,** donc je ne peux pas la supprimer. Demande à la modération là-bas.',
	},
	preset: {
		title: 'Préréglages',
		howToUse: 'Dessiner avec : `/imagine préréglage:`. En enregistrer un autre : `/preset save`.',
		none: 'Il n’y en a pas encore. `/preset save` garde des options de `/imagine` sous un nom de ton choix.',
		own: 'Les tiens',
		guild: 'Ceux de ce serveur',
		ofServer: '{{name}} (de ce serveur)',
		hidden: 'Le tien, du même nom, est utilisé à sa place.',
		use: 'Dessiner avec…',
		delete: 'En supprimer un…',
		showAll: 'Tous les préréglages',
		saved: {
			own: '✅ **« {{name}} » enregistré :** {{says}}',
			guild: '✅ **« {{name}} » enregistré pour tout le serveur :** {{says}}',
		},
		replaced: {
			own: '✅ **« {{name}} » remplacé :** {{says}}\n-# Avant : {{before}}',
			guild: '✅ **« {{name}} » remplacé pour tout le serveur :** {{says}}\n-# Avant : {{before}}',
		},
		deleted: {
			own: '🗑️ **« {{name}} » supprimé.** C’était : {{says}}',
			guild: '🗑️ **« {{name}} » supprimé pour tout le serveur.** C’était : {{says}}',
		},
		unreadable:
			'⚠️ **Certains de tes préréglages n’ont pas pu être lus** ({{when}}) et ne sont plus là. Enregistre-les de nouveau.',
		says: {
			pictures_one: '{{count, number}} image',
			pictures_many: '{{count, number}} d’images',
			pictures_other: '{{count, number}} images',
			style: 'style « {{style}} »',
			without: 'sans « {{words}} »',
			loras_one: '{{count, number}} LoRA',
			loras_many: '{{count, number}} de LoRA',
			loras_other: '{{count, number}} LoRA',
			seed: 'seed {{seed}}',
			enhanced: 'prompt réécrit par PixAI',
			asTyped: 'prompt tel quel',
			spoiler: 'spoiler',
			noSpoiler: 'pas de spoiler',
		},
	},
	usage: {
		server: 'Ce serveur en chiffres',
		mine: 'Ce que tu as dessiné sur ce serveur',
		everywhere: 'Ce que tu as dessiné',
		period: { day: 'les 24 dernières heures', week: 'les 7 derniers jours', month: 'les 30 derniers jours' },
		empty: 'Rien pour l’instant.',
		pictures: '**Images :** {{n, number}}',
		requests: '**Demandes :** {{n, number}}',
		requestsUnderWay: '**Demandes :** {{n, number}}, dont {{underWay, number}} en cours',
		people: '**Personnes :** {{n, number}}',
		credits: '**Crédits PixAI :** environ {{n, number}}',
		models: 'Modèles',
		model: '**{{model}} :** {{pictures, number}}, environ {{credits, number}} crédits',
		failures: 'Sans image',
		reasons: {
			'option-refused': 'PixAI n’a pas accepté la demande',
			'model-refused': 'PixAI ne propose pas ce modèle',
			'out-of-credits': 'le compte PixAI n’avait plus de crédits',
			'key-refused': 'PixAI a refusé la clé',
			failed: 'PixAI n’a pas pu la dessiner',
			cancelled: 'annulée chez PixAI',
			'took-too-long': 'PixAI a mis plus d’une heure',
			'pictures-lost': 'dessinée, mais impossible à récupérer',
			uncertain: 'pas de réponse de PixAI',
			unanswered: 'Discord n’a pris aucune réponse à temps',
			withdrawn: 'annulée pendant l’attente',
			'withdrawn-by-moderator': 'annulée par la modération pendant l’attente',
			dropped: 'abandonnée alors que PixAI l’avait déjà',
			'dropped-by-moderator': 'abandonnée par la modération alors que PixAI l’avait déjà',
			broken: 'un problème dans le bot',
			undeliverable: 'dessinée, mais impossible à montrer',
		},
		chart: { day: 'Images par heure', week: 'Images par jour', month: 'Images par jour' },
		button: {
			day: '24 heures',
			week: '7 jours',
			month: '30 jours',
			server: 'Ce serveur',
			mine: 'Les miennes',
		},
		number: '{{n, number}}',
		moment: '{{at, datetime}}',
	},
	me: {
		title: 'Ce que je garde sur toi',
		requests_one: '**Demandes :** {{count, number}}, du {{since}}. Elle disparaît 30 jours après sa fin.',
		requests_many:
			'**Demandes :** {{count, number}} depuis le {{since}}, sur tous les serveurs et en messages privés. Chacune disparaît 30 jours après sa fin.',
		requests_other:
			'**Demandes :** {{count, number}} depuis le {{since}}, sur tous les serveurs et en messages privés. Chacune disparaît 30 jours après sa fin.',
		noRequests: '**Demandes :** aucune',
		underWay_one: 'Dont {{count, number}} en cours.',
		underWay_many: 'Dont {{count, number}} en cours.',
		underWay_other: 'Dont {{count, number}} en cours.',
		presets: '**Préréglages :** {{names}}',
		noPresets: '**Préréglages :** aucun',
		drafts_one:
			'**Brouillons :** {{count, number}}, d’un formulaire que tu peux reprendre. Il disparaît après un jour.',
		drafts_many:
			'**Brouillons :** {{count, number}}, de formulaires que tu peux reprendre. Chacun disparaît après un jour.',
		drafts_other:
			'**Brouillons :** {{count, number}}, de formulaires que tu peux reprendre. Chacun disparaît après un jour.',
		noDrafts: '**Brouillons :** aucun',
		lately: '**Utilisé récemment,** et proposé en premier : {{names}}',
		limits: '**Ce qui compte sur ce serveur :**',
		delete: 'Tout supprimer',
		question: 'Supprimer tout ce que je garde sur toi, sur tous les serveurs ?',
		goes: 'Tes demandes, ton historique, tes préréglages, tes brouillons et ce que tu as utilisé récemment disparaissent et ne reviennent pas.',
		stays: '**Ce qui reste :**',
		staysPictures:
			'**Les images dans Discord.** Pour qu’elles disparaissent aussi, supprime-les d’abord : `/history`, choisis-en une, **{{delete}}**. Ensuite, leurs boutons ne savent plus que ce que dit leur message.',
		staysCounts:
			'**Des nombres, pendant deux jours :** la date de tes demandes et leur nombre d’images, aucun mot. Les limites des serveurs en ont besoin.',
		staysModeration: '**Ce que la modération a décidé à ton sujet :** ça appartient à son serveur.',
		deleted: 'Tout est supprimé.',
		stillComes_one:
			'Ce qui est en cours pour toi arrivera encore : {{count, number}} demande. Elle sera oubliée ensuite.',
		stillComes_many:
			'Ce qui est en cours pour toi arrivera encore : {{count, number}} de demandes. Elles seront oubliées ensuite.',
		stillComes_other:
			'Ce qui est en cours pour toi arrivera encore : {{count, number}} demandes. Elles seront oubliées ensuite.',
	},
	buttons: {
		reset: 'Réinitialiser',
		keep: 'Garder',
		again: 'Réessayer',
		another: 'Encore',
		edit: 'Modifier',
		larger: 'Plus grand',
		cancel: 'Annuler',
		deliver: 'La montrer quand même',
		drop: 'L’abandonner',
		lookAgain: 'Actualiser',
		details: 'Détails',
		send: 'En MP',
		delete: 'Supprimer',
	},
	lists: {
		separator: ', ',
		none: 'aucun',
		andMore_one: '{{items}} et {{count, number}} de plus',
		andMore_many: '{{items}} et {{count, number}} de plus',
		andMore_other: '{{items}} et {{count, number}} de plus',
	},
};
