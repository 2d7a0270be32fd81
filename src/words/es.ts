import type { Language } from './language.js';

/**
 * Spanish, for Spain and Latin America alike: «tú», and words that both use.
 *
 * Words: picture imagen, draw dibujar, request solicitud, line cola, limit límite, default predeterminado, preset preset,
 * shape proporción, seed seed, key clave, credits créditos, log channel canal de registro, moderators moderación, blocked
 * words palabras bloqueadas, to drop descartar, to reset restablecer, whoever runs the bot: quien administra el bot, who
 * manages the server: quien gestiona el servidor.
 */
export const es: Language<'one' | 'many' | 'other'> = {
	commands: {
		imagine: {
			name: 'imagine',
			description: 'Dibuja una imagen con PixAI',
		},
		queue: {
			name: 'queue',
			description: 'Para quién se dibuja, quién espera y un botón para cancelar',
		},
		models: {
			name: 'models',
			description: 'Qué modelos puedes usar aquí, qué se les da bien y cuánto cuestan más o menos',
		},
		history: {
			name: 'history',
			description: 'Tus imágenes aquí, para mostrar una otra vez, editarla o borrarla',
		},
		usage: {
			name: 'usage',
			description: 'Cuánto has dibujado, en números y un gráfico; la moderación ve también este servidor',
		},
		me: {
			name: 'me',
			description: 'Lo que Easel guarda sobre ti, y un botón que lo borra todo',
		},
		help: {
			name: 'help',
			description: 'Qué puedes hacer con Easel',
		},
		preset: {
			name: 'preset',
			description: 'Opciones de /imagine con un nombre, para volver a usarlas',
			save: {
				name: 'save',
				description: 'Guarda opciones de /imagine con un nombre',
			},
			use: {
				name: 'use',
				description: 'Abre el formulario de una imagen con lo que dice un preset',
			},
			list: {
				name: 'list',
				description: 'Tus presets y los de este servidor, con lo que dice cada uno',
			},
			delete: {
				name: 'delete',
				description: 'Borra un preset',
			},
		},
		showPrompt: {
			name: 'Mostrar prompt',
		},
		remix: {
			name: 'Remix',
		},
		settings: {
			name: 'settings',
			description: 'Cómo funciona Easel en este servidor',
			view: {
				name: 'view',
				description: 'Todos los ajustes, con botones para cambiarlos',
			},
			defaults: {
				name: 'defaults',
				description: 'Qué usa /imagine cuando no se indica nada',
				clear: {
					name: 'quitar',
					description: 'Quita un valor predeterminado',
				},
			},
			models: {
				name: 'models',
				description: 'Qué modelos pueden usar los miembros',
				add: {
					name: 'añadir',
					description: 'Un modelo para la lista: nombre, id de versión o enlace de modelo de pixai.art',
				},
			},
			channels: {
				name: 'channels',
				description: 'Dónde funciona /imagine',
			},
			safety: {
				name: 'safety',
				description: 'Qué queda fuera de los canales sin restricción de edad, y los spoilers',
				filter: {
					name: 'filtro',
					description: 'Sin desnudez ni palabras bloqueadas en canales sin restricción de edad',
				},
				spoiler: {
					name: 'spoiler',
					description: 'Si las imágenes quedan ocultas hasta que alguien las pulse',
				},
			},
			key: {
				name: 'key',
				description: 'Clave de PixAI propia del servidor: diez plazas y créditos propios',
			},
			log: {
				name: 'log',
				description: 'Un canal que recibe una línea por cada cambio de ajustes o límites',
				channel: {
					name: 'canal',
					description: 'El canal; sin él, puedes elegirlo o quitarlo en la respuesta',
				},
			},
			moderators: {
				name: 'moderators',
				description: 'Un rol que puede usar /limits y cancelar solicitudes',
				role: {
					name: 'rol',
					description: 'El rol; sin él, puedes elegirlo o quitarlo en la respuesta',
				},
			},
			language: {
				name: 'language',
				description: 'El idioma de lo que todos ven aquí: las respuestas con imágenes y el canal de registro',
				language: {
					name: 'idioma',
					description: 'Cuál',
				},
			},
			timezone: {
				name: 'timezone',
				description: 'Dónde es medianoche cuando los límites del día empiezan de nuevo',
				zone: {
					name: 'zona',
					description: 'Un nombre como America/Mexico_City: escribe una ciudad',
				},
			},
			reset: {
				name: 'reset',
				description: 'Restablece ajustes a su valor predeterminado, tras preguntar',
				group: {
					name: 'grupo',
					description: 'Qué ajustes',
				},
			},
		},
		limits: {
			name: 'limits',
			description: 'Para la moderación: cuánto se puede dibujar, quién y con qué frecuencia',
			view: {
				name: 'view',
				description: 'Todos los límites actuales',
			},
			set: {
				name: 'set',
				description: 'Fija límites, para todos o para un rol',
				concurrent: {
					name: 'simultáneas',
					description: 'Solicitudes de este servidor en PixAI a la vez; las demás esperan en la cola',
				},
				queue: {
					name: 'cola',
					description: 'Solicitudes de este servidor que pueden esperar; la siguiente se rechaza',
				},
				per_user: {
					name: 'por_persona',
					description: 'Solicitudes en curso a la vez por persona, incluidas las que esperan',
				},
				cooldown: {
					name: 'espera',
					description: 'Segundos que espera una persona entre dos solicitudes; 0 para ninguno',
				},
				daily: {
					name: 'por_día',
					description: 'Imágenes por persona y día; una solicitud de 4 cuenta 4; 0 para no limitar',
				},
				server_daily: {
					name: 'servidor_por_día',
					description: 'Imágenes por día en este servidor; una solicitud de 4 cuenta 4; 0 para no limitar',
				},
				server_credits: {
					name: 'servidor_créditos',
					description:
						'Créditos que pueden costar por día las imágenes de este servidor, aprox.; 0 para no limitar',
				},
				role: {
					name: 'rol',
					description: 'Los límites por persona de este rol; cada miembro tiene el mejor de sus roles',
				},
			},
			reset: {
				name: 'reset',
				description: 'Restablece todos los límites, o los de un rol, tras preguntar',
				role: {
					name: 'rol',
					description: 'Solo los límites de este rol',
				},
			},
			user: {
				name: 'user',
				description: 'El uso de un miembro hoy y qué lo frenaría; ponerlo a cero o bloquearlo un tiempo',
				member: {
					name: 'miembro',
					description: 'De quién',
				},
				reset: {
					name: 'poner_a_cero',
					description: 'Que empiece de nuevo: las imágenes de hoy y la espera ya no cuentan',
				},
				block: {
					name: 'bloquear',
					description: 'Rechazar sus solicitudes durante este tiempo',
				},
			},
		},
	},
	choices: {
		aspectRatio: {
			'1:1': '1:1 – cuadrada: avatar, icono',
			'2:3': '2:3 – vertical: personaje, póster',
			'3:2': '3:2 – horizontal: foto',
			'3:4': '3:4 – vertical: portada de libro',
			'4:3': '4:3 – horizontal: diapositiva, tablet',
			'3:5': '3:5 – alta: carta coleccionable',
			'5:3': '5:3 – ancha: fondo de portátil',
			'9:16': '9:16 – fondo de teléfono, historia',
			'16:9': '16:9 – fondo de escritorio, video',
			'1:3': '1:3 – muy alta: marcapáginas, pergamino',
			'3:1': '3:1 – muy ancha: banner, cabecera',
		},
		mode: {
			lite: 'lite – rápido y barato',
			standard: 'standard – lo habitual',
			pro: 'pro – más detalle',
			ultra: 'ultra – el máximo detalle',
		},
		filter: {
			on: 'activado',
			off: 'desactivado',
		},
		spoilerRule: {
			asker: 'a elección de quien la pide',
			always: 'siempre',
			never: 'nunca',
		},
		settingsGroup: {
			all: 'todos',
			defaults: 'los valores predeterminados de las imágenes',
			models: 'la lista de modelos',
			channels: 'los canales',
			safety: 'el filtro, las palabras bloqueadas y los spoilers',
			key: 'la clave de PixAI',
			log: 'el canal de registro',
			moderators: 'el rol de moderación',
			language: 'el idioma',
			timezone: 'la zona horaria',
		},
		language: {
			discord: 'como en Discord',
		},
		block: {
			'1 hour': 'durante 1 hora',
			'1 day': 'durante 1 día',
			'1 week': 'durante 1 semana',
			'30 days': 'durante 30 días',
			lift: 'quitar el bloqueo',
		},
	},
	options: {
		prompt: {
			name: 'prompt',
			description: 'Qué dibujar, con tus palabras',
		},
		preset: {
			name: 'preset',
			description: 'Opciones guardadas por ti o por este servidor: lo que escribas aquí manda',
		},
		presetName: {
			name: 'nombre',
			description: 'Cómo se llama el preset',
		},
		presetNamed: {
			name: 'nombre',
			description: 'Qué preset',
		},
		forServer: {
			name: 'para_servidor',
			description: 'Para la moderación: de todos en este servidor, no solo tuyo',
		},
		model: {
			name: 'modelo',
			description: 'Con qué se dibuja: nombre, id de versión o enlace de modelo de pixai.art',
		},
		aspectRatio: {
			name: 'proporción',
			description: 'La forma de la imagen (cuadrada si no dices nada)',
		},
		mode: {
			name: 'modo',
			description: 'Cuánto esmero poner, para modelos que tienen modos',
		},
		size: {
			name: 'tamaño',
			description: 'El tamaño: 1k es cerca de 1 megapíxel, 1.5k cerca de 2,25',
		},
		count: {
			name: 'cantidad',
			description: 'Cuántas imágenes: si son cuatro, cada una cuesta cerca de la mitad',
		},
		negativePrompt: {
			name: 'prompt_negativo',
			description: 'Qué no debe salir en la imagen',
		},
		style: {
			name: 'estilo',
			description: 'Un estilo de la lista o con tus palabras, para modelos que tienen estilos',
		},
		seed: {
			name: 'seed',
			description: 'El mismo número y las mismas opciones dan la misma imagen',
		},
		loras: {
			name: 'loras',
			description: 'Hasta 5 id:weight (peso), separados por comas; también valen enlaces a LoRA',
		},
		enhancePrompt: {
			name: 'mejorar_prompt',
			description: 'Deja que PixAI reescriba tu prompt (no, si no dices nada)',
		},
		spoiler: {
			name: 'spoiler',
			description: 'Oculta las imágenes hasta que alguien las pulse',
		},
		private: {
			name: 'privado',
			description: 'Solo tú ves la respuesta',
		},
	},
	job: {
		progress: {
			next: '⏳ **La siguiente en la cola.**',
			inLine: '⏳ **Número {{place, number}} en la cola.**',
			submitting: '📨 **Entregándola a PixAI…**',
			pixaiBusy:
				'⏳ **PixAI no acepta más imágenes en este momento.** La tuya conserva su lugar; próximo intento {{when}}.',
			notWritten:
				'💾 **El bot no puede guardar nada en este momento.** Tu imagen conserva su lugar; próximo intento {{when}}.',
			unreachable:
				'📡 **No se puede contactar con PixAI en este momento.** Tu imagen conserva su lugar; próximo intento {{when}}.',
			waiting: '📨 **PixAI la tiene** · entregada {{when}}',
			drawing: '🎨 **Dibujándose** · empezada {{when}}',
			drawingSlowly:
				'🐢 **Esto tarda más de lo normal.** Empezada {{when}}. Sigo esperando; si no llega nada, lo dejo {{end}}.',
			noAnswer: '📡 **PixAI no responde en este momento.** Tu imagen no se ha perdido: sigo preguntando.',
			keyRefused:
				'🔑 **PixAI rechaza la clave de este bot en este momento.** Quien administra el bot tiene que revisarlo; hasta entonces sigo preguntando por tu imagen.',
			serversKeyRefused:
				'🔑 **PixAI rechaza la clave de este servidor en este momento.** Alguien que gestione el servidor tiene que revisarlo; hasta entonces sigo preguntando por tu imagen.',
			fetching: '🖼️ **Ya está dibujada.** Traerla requiere más de un intento; sigo en ello.',
			dropped:
				'🛑 **Descartada.** PixAI ya la tenía, así que está pagada; no se mostrará. Hasta que PixAI termine, cuenta como en curso.',
			droppedByModerator:
				'🛑 **La moderación la descartó.** PixAI ya la tenía, así que está pagada; no se mostrará. Hasta que PixAI termine, cuenta como en curso.',
		},
		drawnIn: '{{seconds, number}}\u00a0s',
		seed: 'seed\u00a0{{seed}}',
		fewer: '{{got, number}} de {{wanted, number}} imágenes: las demás no se pudieron obtener.',
		shrunk_one: 'Reducida para que Discord la acepte aquí.',
		shrunk_many: 'Reducidas para que Discord las acepte aquí.',
		shrunk_other: 'Reducidas para que Discord las acepte aquí.',
		failure: {
			optionRefused:
				'❌ **PixAI no acepta `{{option}}` tal como está.** Pulsa **{{edit}}** y cámbialo. No se pagó nada.',
			requestRefused:
				'❌ **PixAI no acepta esta solicitud.** Pulsa **{{edit}}** y cambia algo. No se pagó nada.',
			modelRefused:
				'❌ **PixAI no ofrece este modelo a los bots.** Pulsa **{{edit}}** y elige otro. No se pagó nada.',
			outOfCredits:
				'💳 **La cuenta de PixAI del bot no tiene créditos.** Quien administra el bot tiene que añadir más; después pulsa **{{again}}**. No se pagó nada por esto.',
			serverOutOfCredits:
				'💳 **La cuenta de PixAI de este servidor no tiene créditos.** Alguien que gestione el servidor tiene que añadir más, o pegar otra clave: `/settings key`. Después pulsa **{{again}}**. No se pagó nada por esto.',
			keyRefused:
				'🔑 **PixAI rechaza la clave de este bot.** Quien administra el bot tiene que arreglarlo; después pulsa **{{again}}**. No se pagó nada.',
			serversKeyRefused:
				'🔑 **PixAI rechaza la clave de este servidor.** Alguien que gestione el servidor tiene que pegar una nueva: `/settings key`. Después pulsa **{{again}}**. No se pagó nada.',
			failed:
				'❌ **PixAI no pudo dibujar esto** y no dice por qué. Pulsa **{{again}}**, o **{{edit}}**: cambiar el prompt suele ayudar.',
			cancelled: '❌ **La imagen se canceló en PixAI.** Pulsa **{{again}}** si todavía la quieres.',
			tookTooLong:
				'⌛ **PixAI no terminó en una hora,** así que dejé de esperar. Puede que se haya pagado. Pulsa **{{again}}** si todavía la quieres.',
			picturesLost:
				'❌ **PixAI la dibujó, pero no se pudieron traer las imágenes.** Lo intenté muchas veces; quien administra el bot puede ver el motivo en su registro. Pulsa **{{again}}** para que se dibuje de nuevo: eso también se paga de nuevo.',
			uncertain:
				'❔ **PixAI no respondió, así que nadie sabe si la aceptó.** Puede que ya esté pagada, por eso no la envío otra vez por mi cuenta. Pulsa **{{again}}** si la quieres de todos modos: puede que se pague dos veces.',
			withdrawn: '🛑 **Cancelada.** No se pagó nada.',
			withdrawnByModerator: '🛑 **La moderación la canceló.** No se pagó nada.',
			dropped: '🛑 **Descartada.** PixAI ya la tenía, así que se pagó.',
			droppedByModerator: '🛑 **La moderación la descartó.** PixAI ya la tenía, así que se pagó.',
			broken:
				'❌ **Algo salió mal en el bot,** no en tu solicitud. Pulsa **{{again}}**; si sigue igual, avisa a quien administra el bot.',
		},
	},
	details: {
		title: 'Detalles',
		on: 'activado',
		off: 'desactivado',
		seedUnknown: 'la eligió PixAI, y no la dice',
		avoidsNudity: 'El filtro del bot puso esto delante del prompt negativo: {{words}}',
		asked: 'Pedida el {{at}}',
		drawnIn: 'PixAI tardó {{seconds, number}}\u00a0s',
		shown: 'Mostrada el {{at}}',
		job: 'Trabajo `{{id}}`: díselo a quien administra el bot cuando algo vaya mal.',
		prompt: 'Prompt',
		negativePrompt: 'Prompt negativo',
		expired: 'Lo que se pidió ya no está guardado. Esto es lo que todavía dice el propio mensaje.',
		promptCut: 'Solo queda el principio del prompt.',
		noPrompt: 'El prompt ya no está.',
		noPicture: 'En este mensaje no hay ninguna imagen mía.',
		fullSize: 'Tamaño completo',
		picture: 'Imagen {{number, number}}',
		atPixai_one: 'Reducida para Discord. La original en PixAI, durante unos minutos: {{links, list}}',
		atPixai_many: 'Reducidas para Discord. Las originales en PixAI, durante unos minutos: {{links, list}}',
		atPixai_other: 'Reducidas para Discord. Las originales en PixAI, durante unos minutos: {{links, list}}',
		notAtPixai_one: 'Reducida para Discord. PixAI ya no entrega la original: {{pictures, list}}',
		notAtPixai_many: 'Reducidas para Discord. PixAI ya no entrega las originales: {{pictures, list}}',
		notAtPixai_other: 'Reducidas para Discord. PixAI ya no entrega las originales: {{pictures, list}}',
	},
	send: {
		sent: '📬 **Enviado,** por mensaje directo.',
		sentSmaller:
			'📬 **Enviado,** por mensaje directo. Lo que es demasiado grande está reducido allí, y el mensaje lo dice.',
		from: '[El mensaje de donde viene]({{url}})',
		smaller_one: 'Copia reducida, porque en un mensaje directo no cabe más: {{pictures, list}}',
		smaller_many: 'Copias reducidas, porque en un mensaje directo no cabe más: {{pictures, list}}',
		smaller_other: 'Copias reducidas, porque en un mensaje directo no cabe más: {{pictures, list}}',
		smallerWithLinks_one:
			'Copia reducida, porque en un mensaje directo no cabe más. En tamaño completo, por un tiempo: {{links, list}}',
		smallerWithLinks_many:
			'Copias reducidas, porque en un mensaje directo no cabe más. En tamaño completo, por un tiempo: {{links, list}}',
		smallerWithLinks_other:
			'Copias reducidas, porque en un mensaje directo no cabe más. En tamaño completo, por un tiempo: {{links, list}}',
		closed:
			'📪 **No puedo escribirte por mensaje directo.** Permite los mensajes directos de miembros de este servidor en sus ajustes de privacidad y pulsa otra vez. En **{{details}}** también hay enlaces a las imágenes.',
	},
	pick: {
		placeholder: 'Publicar solo una…',
		picture: 'Imagen {{number, number}}',
		chosenBy: 'Imagen {{number, number}}, elegida por {{who}}',
	},
	cancel: {
		atPixai:
			'🎨 **PixAI ya la tiene y no puede devolverla.** Está pagada de todos modos: quédate con la imagen o descártala, y nadie la verá.',
		notYours: '✋ **Solo {{asker}} y la moderación pueden cancelarla.** La pidió {{asker}}.',
		outcomes: {
			withdrawn: '🛑 **Cancelada.** No se pagó nada.',
			'being-withdrawn': '⏳ **Cancelándose.** La respuesta lo dirá en cuanto termine.',
			'not-yet': '⏳ **Se está entregando ahora mismo.** Pulsa **{{cancel}}** otra vez en un momento.',
			'at-pixai':
				'🎨 **PixAI ya la tiene y no puede devolverla.** Pulsa **{{cancel}}** debajo de su respuesta si no quieres verla.',
			kept: '👌 **La imagen llegará.**',
			dropped: '🛑 **Descartada.** Está pagada y no se mostrará.',
			dropping: '⏳ **Descartándose.** La respuesta lo dirá en cuanto termine.',
			ended: '👌 **Ya no hay nada que cancelar.** La respuesta dice en qué quedó.',
			'not-in-line': '👌 **Ya no está en la cola.**',
		},
		log: {
			what: 'solicitud de {{member}}',
			waiting: 'en espera',
			cancelled: 'cancelada',
			atPixai: 'en PixAI',
			dropped: 'descartada',
		},
	},
	delete: {
		title: '¿Borrar esta imagen?',
		titleMany: '¿Borrar estas imágenes?',
		text: 'Nadie podrá verla más, y no se puede recuperar.',
		textMany: 'Nadie podrá verlas más, y no se pueden recuperar.',
		reason: '¿Por qué? (para el canal de registro)',
		gone: '👌 **Ya está borrada.**',
		failed: '📡 **Discord no la borra en este momento.** Pulsa **{{delete}}** otra vez en un minuto.',
		notYours: '✋ **Solo {{asker}} y la moderación pueden borrarla.** La pidió {{asker}}.',
		notYoursUnknown: '✋ **Solo quien la pidió y la moderación pueden borrarla.**',
		log: {
			what: 'imagen de {{member}} en {{channel}}',
			somebody: 'alguien',
			from: 'mostrada',
			to: 'borrada',
			toWithReason: 'borrada, porque “{{reason}}”',
		},
	},
	edit: {
		title: '¿Qué dibujo?',
		prompt: 'Prompt',
		model: 'Modelo',
		aspectRatio: 'Proporción',
		others: 'Otras opciones',
		draftGone: '⌛ **Lo que escribiste ya no está:** lo guardo un día. Usa `/imagine`.',
		tooOld:
			'⌛ **Lo que se pidió ya no está guardado.** Este es el prompt, hasta donde lo tiene la propia imagen; **{{edit}}** lo lleva a una solicitud nueva.',
		tooOldToCopy: '⌛ **Lo que se pidió ya no está guardado.** Copia el prompt en `/imagine`.',
		nothingKnown:
			'⌛ **No tengo nada guardado de esto,** y no muestra ninguna imagen mía. Usa `/imagine` para una nueva.',
		yes: 'sí, activado, verdadero',
		no: 'no, desactivado, falso',
		oneALine:
			'Una por línea, vacía para ninguna. “{{model}}: …” con un enlace usa un modelo fuera de la lista.',
	},
	refusals: {
		option: '❌ **Revisa `{{option}}`:** {{rule}}',
		value: '❌ **Revisa `{{option}}`:** {{rule}}\nNo se cambió nada.',
		limit: '❌ **Revisa este límite:** {{rule}}\nNo se cambió nada.',
		blockedWords: '❌ **Revisa las palabras:** {{rule}}\nNo se cambió nada.',
		takes: {
			prompt: 'admite de 1 a {{max, number}} caracteres.',
			model:
				'admite un nombre de la lista, un id de versión de modelo o un enlace como https://pixai.art/model/…/… (con los dos números).',
			size: 'admite {{values, list(type: disjunction)}}.',
			count: 'admite {{values, list(type: disjunction)}}.',
			negativePrompt: 'admite hasta {{max, number}} caracteres.',
			style: 'admite {{presets}}, o hasta {{max, number}} caracteres tuyos.',
			seed: 'admite un número entero de 0 a {{max, number}}.',
			loras:
				'admite hasta {{max, number}} `id:weight` separados por comas, cada LoRA una sola vez, con pesos de 0 a 1 (en lugar del id vale también un enlace al LoRA).',
			enhancePrompt: 'admite true o false.',
			oneOf: 'admite uno de estos: {{values}}.',
			ids: 'admite hasta {{max, number}} de los que ofrece Discord.',
			chosen: 'admite lo que se elige en una lista.',
			personalLimits: 'admite solo límites por persona, {{limits}}; `{{limit}}` es para todo el servidor.',
			members: 'admite miembros que no gestionan el servidor.',
			moderatorRole: 'admite un rol que solo tenga la gente que te ayuda, no @everyone.',
			fromList: 'admite los de la lista.',
			oneFromList: 'admite al menos uno de los de la lista.',
			models: 'admite hasta {{max, number}} modelos.',
			timezone: 'admite un nombre de la lista, como `Asia/Tokyo`: escribe una ciudad grande.',
			key: 'admite una clave de PixAI tal como se copió, sin espacios.',
			presetName: 'admite de 1 a {{max, number}} caracteres visibles.',
		},
		line: {
			unknown:
				'❌ **Revisa esta línea:** {{line}}\nCada una empieza con un nombre y dos puntos; los nombres son {{names}}.',
			twice: '❌ **Revisa esta línea:** {{line}}\nLa misma opción está también en otra línea.',
			neitherTrueNorFalse: '❌ **Revisa esta línea:** {{line}}\nAdmite {{yes}} o {{no}}.',
		},
		modelHasNoModes: 'solo funciona con modelos que tienen modos. Déjalo vacío o elige {{model}}.',
		modelHasNoStyles: 'solo funciona con modelos que tienen estilos. Déjalo vacío o elige {{model}}.',
		needs: {
			guild: '✋ **Esto solo funciona en servidores a los que me han añadido.**',
			manager:
				'✋ **Solo los miembros con el permiso “Gestionar servidor” pueden hacer esto.** Pídeselo a alguien que lo tenga.',
			moderator:
				'✋ **Solo la moderación puede hacer esto:** miembros con el permiso “Gestionar servidor”, o con el rol que indica `/settings moderators`. Pídeselo a alguien de la moderación.',
		},
		lineFull: '🚦 **La cola está llena aquí.** Debería haber lugar {{when}}; `/queue` muestra quién espera.',
		botFull: '🚦 **El bot tiene más trabajo del que puede aceptar.** Debería haber lugar {{when}}.',
		outOfCredits:
			'💳 **La cuenta de PixAI del bot no tiene créditos.** Quien administra el bot tiene que añadir más; después inténtalo otra vez. No se pagó nada por esto.',
		serverOutOfCredits:
			'💳 **La cuenta de PixAI de este servidor no tiene créditos.** Alguien que gestione el servidor tiene que añadir más, o pegar otra clave: `/settings key`. Después inténtalo otra vez. No se pagó nada por esto.',
		keyRefused:
			'🔑 **PixAI rechaza la clave de este bot.** No puedes hacer nada: quien administra el bot tiene que arreglarlo. No se pagó nada.',
		serversKeyRefused:
			'🔑 **PixAI rechaza la clave de este servidor.** Alguien que gestione el servidor tiene que pegar una nueva: `/settings key`. Después inténtalo otra vez. No se pagó nada.',
		notWritten:
			'💾 **El bot no puede guardar nada en este momento,** así que no promete nada nuevo. Quien administra el bot tiene que revisarlo; después inténtalo otra vez. No se pagó nada.',
		settingsNotRead:
			'💾 **El bot no puede leer los ajustes de este servidor en este momento.** Inténtalo otra vez en un minuto; si sigue igual, quien administra el bot tiene que revisar su disco. No se pagó nada.',
		settingsNotWritten:
			'💾 **El bot no puede guardar nada en este momento,** así que no se cambió nada. Quien administra el bot tiene que revisarlo; después inténtalo otra vez.',
		settingsNewer:
			'🆕 **Una versión más nueva del bot escribió los ajustes de este servidor,** y solo ella puede cambiarlos. Pregunta a quien administra el bot; no se cambió nada.',
		tookTooLong:
			'🐌 **El disco del bot va muy lento en este momento.** Vuelve a mirar en un minuto; si sigue igual, quien administra el bot tiene que revisarlo.',
		presetUnknown: {
			none: '❓ **No hay ningún preset “{{name}}”,** ni todavía ningún otro: `/preset save` crea uno.',
			own: '❓ **No hay ningún preset “{{name}}”.** Los tuyos: {{own}}.',
			guild: '❓ **No hay ningún preset “{{name}}”.** Los de este servidor: {{guild}}.',
			both: '❓ **No hay ningún preset “{{name}}”.** Los tuyos: {{own}}. Los de este servidor: {{guild}}.',
		},
		presetEmpty: '❌ **Indica al menos una opción además del nombre:** son lo que guarda el preset.',
		presetsFull_one:
			'🗂️ **Ya hay {{count, number}} preset y no caben más.** Borra uno primero: `/preset delete`. No se cambió nada.',
		presetsFull_many:
			'🗂️ **Ya hay {{count, number}} de presets y no caben más.** Borra uno primero: `/preset delete`. No se cambió nada.',
		presetsFull_other:
			'🗂️ **Ya hay {{count, number}} presets y no caben más.** Borra uno primero: `/preset delete`. No se cambió nada.',
		personNotRead:
			'💾 **El bot no puede leer tus presets en este momento.** Inténtalo otra vez en un minuto; si sigue igual, quien administra el bot tiene que revisar su disco. No se pagó nada.',
		personNotWritten:
			'💾 **El bot no puede guardar nada en este momento,** así que no se cambió nada. Quien administra el bot tiene que revisarlo; después inténtalo otra vez.',
		personNewer:
			'🆕 **Una versión más nueva del bot escribió tus presets,** y solo ella puede cambiarlos. Pregunta a quien administra el bot; no se cambió nada.',
		notErased:
			'💾 **No se borró nada:** el bot no puede guardar nada en este momento. Inténtalo otra vez en un minuto; si sigue igual, quien administra el bot tiene que revisar su disco.',
		notAllErased:
			'⏳ **Todavía no está todo borrado:** el disco del bot tiene problemas. Tu deseo está anotado, y el resto desaparece dentro de un día; pulsa el botón otra vez para que se intente ya.',
		alreadyAccepted: '👌 **Ya está en camino.** Mira la respuesta.',
		someoneElses: '✋ **Solo {{asker}} puede pulsar esto,** porque pidió la imagen.',
		repeated:
			'👌 **Esto ya se intentó otra vez, o es demasiado antiguo.** Usa `/imagine` para una imagen nueva.',
		notYet: '⏳ **Espera medio minuto** y pulsa otra vez.',
		notOurMessage: '👉 **Este mensaje no es mío.** Úsalo en un mensaje con una de mis imágenes.',
		elsewhere: '👉 **Esto se pidió en un servidor.** Usa `/imagine` allí otra vez.',
		unknownButton: '❌ **Este botón ya no hace nada.** Usa el comando otra vez.',
		unknownCommand: '❌ **Este comando ya no existe.** Reinicia Discord para ver los que hay.',
		broken:
			'❌ **Algo salió mal en el bot.** Inténtalo otra vez; si sigue igual, avisa a quien lo administra.',
		notFetched: {
			gone: '🚫 **La imagen ya no está.** Puede que alguien acabe de borrarla.',
			'not-now': '📡 **Discord no entrega la imagen en este momento.** Inténtalo otra vez en un minuto.',
			disk: '💾 **El bot no puede guardar nada en este momento.** Quien administra el bot tiene que revisarlo; después inténtalo otra vez.',
			lost: '🕰️ **Ya no se puede obtener esta imagen:** no veo su mensaje, y PixAI no guarda las imágenes mucho tiempo.',
		},
		stillFetching: '⏳ **Todavía estoy trayendo lo que querías antes.** Pulsa otra vez en un momento.',
		restarting: '🔄 **El bot se está reiniciando.** Inténtalo otra vez en un minuto.',
	},
	policy: {
		blocked:
			'⛔ **La moderación ha puesto en pausa tus solicitudes aquí.** Puedes volver a pedir {{when}} ({{at}}).',
		notThisChannel: '📍 **No puedes usar `/imagine` en este canal.** Funciona en la mayoría de los demás.',
		noChannel:
			'📍 **No puedes usar `/imagine` en este canal.** Está desactivado en este servidor: pregunta a alguien que lo gestione.',
		otherChannels: '📍 **No puedes usar `/imagine` en este canal.** Ve a {{channels}}.',
		manyChannels_one:
			'📍 **No puedes usar `/imagine` en este canal.** Ve a {{channels}}, o a {{count, number}} más.',
		manyChannels_many:
			'📍 **No puedes usar `/imagine` en este canal.** Ve a {{channels}}, o a {{count, number}} más.',
		manyChannels_other:
			'📍 **No puedes usar `/imagine` en este canal.** Ve a {{channels}}, o a {{count, number}} más.',
		otherModels: '🖌️ **Este servidor no usa {{model}}.** Elige otro `modelo`: {{models}}.',
		manyModels_one:
			'🖌️ **Este servidor no usa {{model}}.** Elige otro `modelo`: {{models}} y {{count, number}} más; míralo en `/models`.',
		manyModels_many:
			'🖌️ **Este servidor no usa {{model}}.** Elige otro `modelo`: {{models}} y {{count, number}} más; míralos en `/models`.',
		manyModels_other:
			'🖌️ **Este servidor no usa {{model}}.** Elige otro `modelo`: {{models}} y {{count, number}} más; míralos en `/models`.',
		wordsOfOurs: '⛔ **No puedo dibujar esto.** Prueba con otro prompt.',
		notSafe:
			'🔞 **Esta imagen no se dibujó para un canal que todos pueden ver.** Muéstrala en uno con restricción de edad.',
		wordsOfServer:
			'⛔ **Este servidor no permite algunas de estas palabras.** Cambia el prompt e inténtalo otra vez.',
		key: '🔑 **Ya no puedo leer la clave de PixAI propia de este servidor.** Alguien que gestione el servidor tiene que pegarla otra vez: `/settings key`.',
	},
	limits: {
		legend:
			'## 🚦 Límites\n-# **En negrita**, lo que fijó este servidor; el resto es lo predeterminado. Cámbialos con `/limits set`.',
		serverTitle: '### Todo el servidor',
		personTitle: '### Cada persona',
		notForManagers: '-# Los miembros que gestionan el servidor no tienen límites personales.',
		rolesTitle: '### Roles',
		bestOfRoles: '-# Cada miembro tiene lo mejor de estos y de lo que tiene cada persona.',
		newDay: '-# El día empieza de nuevo a medianoche en {{timezone}} (`/settings timezone`).',
		reset: '↩️ **¿Restablecer todos los límites, también los de los roles?**',
		resetRole: '↩️ **¿Restablecer los límites de {{role}}?**',
		nothingToSet: '👌 Nada que fijar: indica al menos un límite.',
		withoutEffect: '⚠️ **`{{limit}}` no cambia nada para este rol:** todos tienen ya {{value}}.',
		member: {
			underWay: 'En curso: {{n, number}} de {{limit, number}}',
			underWayFreely: 'En curso: {{n, number}} (sin límite)',
			today: 'Imágenes hoy: {{n, number}} de {{limit, number}}; el nuevo día empieza {{when}}',
			todayFreely: 'Imágenes hoy: {{n, number}} (sin límite); el nuevo día empieza {{when}}',
			blockedUntil: 'Con bloqueo hasta el {{at}}',
			manages: '-# Gestiona el servidor: sin límites personales.',
			notStopped: '**La próxima solicitud no se rechazaría ahora.**',
			stopped: '**La próxima solicitud se rechazaría ahora:**',
			stop: '• {{why}}',
			stopUntil: '• {{why}} – de nuevo {{when}}',
			stops: {
				blocked: 'bloqueo de la moderación',
				per_user: 'demasiadas solicitudes en curso',
				cooldown: 'la espera entre solicitudes',
				daily: 'las imágenes del día se han agotado',
				server_daily: 'las imágenes del día de todo el servidor se han agotado',
				server_credits: 'los créditos del día del servidor no alcanzan',
				key: 'la clave de PixAI propia del servidor no se puede leer',
			},
		},
		concurrent_one: '{{count, number}} se dibuja a la vez',
		concurrent_many: '{{count, number}} se dibujan a la vez',
		concurrent_other: '{{count, number}} se dibujan a la vez',
		queue_one: '{{count, number}} puede esperar',
		queue_many: '{{count, number}} pueden esperar',
		queue_other: '{{count, number}} pueden esperar',
		noQueue: 'ninguna puede esperar',
		perUser_one: '{{count, number}} solicitud a la vez',
		perUser_many: '{{count, number}} de solicitudes a la vez',
		perUser_other: '{{count, number}} solicitudes a la vez',
		cooldown: '{{duration}} entre solicitudes',
		noCooldown: 'sin espera',
		daily_one: '{{count, number}} imagen por día',
		daily_many: '{{count, number}} de imágenes por día',
		daily_other: '{{count, number}} imágenes por día',
		noDaily: 'sin límite por día',
		credits_one: '{{count, number}} crédito por día',
		credits_many: '{{count, number}} de créditos por día',
		credits_other: '{{count, number}} créditos por día',
		hours: '{{n, number}}\u00a0h',
		minutes: '{{n, number}}\u00a0min',
		seconds: '{{n, number}}\u00a0s',
		takes: '`{{limit}}` admite un número entero de {{min, number}} a {{max, number}}.',
		refused: {
			perUser_one:
				'🚦 **Ya tienes {{count, number}} solicitud en curso.** Este servidor te permite {{limit, number}} a la vez. La próxima debería terminar {{when}}; `/queue` muestra las tuyas.',
			perUser_many:
				'🚦 **Ya tienes {{count, number}} de solicitudes en curso.** Este servidor te permite {{limit, number}} a la vez. La próxima debería terminar {{when}}; `/queue` muestra las tuyas.',
			perUser_other:
				'🚦 **Ya tienes {{count, number}} solicitudes en curso.** Este servidor te permite {{limit, number}} a la vez. La próxima debería terminar {{when}}; `/queue` muestra las tuyas.',
			perUserOne:
				'🚦 **Ya tienes una solicitud en curso.** Este servidor te permite una a la vez. Debería terminar {{when}}; `/queue` la muestra.',
			cooldown:
				'⏱️ **Espera un poco: en este servidor pasan {{duration}} entre tus solicitudes.** Puedes volver a pedir {{when}}.',
			daily: {
				tooMany_one:
					'📅 **Aquí tienes {{count, number}} imagen por día, y esto era para {{asked, number}}.** Pide solo una: `cantidad: 1`.',
				tooMany_many:
					'📅 **Aquí tienes {{count, number}} de imágenes por día, y esto era para {{asked, number}}.** Pide solo una: `cantidad: 1`.',
				tooMany_other:
					'📅 **Aquí tienes {{count, number}} imágenes por día, y esto era para {{asked, number}}.** Pide solo una: `cantidad: 1`.',
				tooManyLater_one:
					'📅 **Aquí tienes {{count, number}} imagen por día, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`) cuando el nuevo día empiece {{when}}.',
				tooManyLater_many:
					'📅 **Aquí tienes {{count, number}} de imágenes por día, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`) cuando el nuevo día empiece {{when}}.',
				tooManyLater_other:
					'📅 **Aquí tienes {{count, number}} imágenes por día, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`) cuando el nuevo día empiece {{when}}.',
				used_one: '📅 **Ya usaste tu {{count, number}} imagen de hoy.** El nuevo día empieza {{when}}.',
				used_many:
					'📅 **Ya usaste tus {{count, number}} de imágenes de hoy.** El nuevo día empieza {{when}}.',
				used_other: '📅 **Ya usaste tus {{count, number}} imágenes de hoy.** El nuevo día empieza {{when}}.',
				usedOne: '📅 **Ya usaste tu imagen de hoy.** El nuevo día empieza {{when}}.',
				left_one:
					'📅 **Imágenes de hoy que te quedan: {{left, number}} de {{count, number}}, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`), o espera: el nuevo día empieza {{when}}.',
				left_many:
					'📅 **Imágenes de hoy que te quedan: {{left, number}} de {{count, number}}, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`), o espera: el nuevo día empieza {{when}}.',
				left_other:
					'📅 **Imágenes de hoy que te quedan: {{left, number}} de {{count, number}}, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`), o espera: el nuevo día empieza {{when}}.',
			},
			serverDaily: {
				tooMany_one:
					'📅 **Este servidor tiene {{count, number}} imagen por día, y esto era para {{asked, number}}.** Pide solo una: `cantidad: 1`.',
				tooMany_many:
					'📅 **Este servidor tiene {{count, number}} de imágenes por día, y esto era para {{asked, number}}.** Pide solo una: `cantidad: 1`.',
				tooMany_other:
					'📅 **Este servidor tiene {{count, number}} imágenes por día, y esto era para {{asked, number}}.** Pide solo una: `cantidad: 1`.',
				tooManyLater_one:
					'📅 **Este servidor tiene {{count, number}} imagen por día, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`) cuando el nuevo día empiece {{when}}.',
				tooManyLater_many:
					'📅 **Este servidor tiene {{count, number}} de imágenes por día, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`) cuando el nuevo día empiece {{when}}.',
				tooManyLater_other:
					'📅 **Este servidor tiene {{count, number}} imágenes por día, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`) cuando el nuevo día empiece {{when}}.',
				used_one:
					'📅 **Este servidor ya usó su {{count, number}} imagen de hoy.** El nuevo día empieza {{when}}.',
				used_many:
					'📅 **Este servidor ya usó sus {{count, number}} de imágenes de hoy.** El nuevo día empieza {{when}}.',
				used_other:
					'📅 **Este servidor ya usó sus {{count, number}} imágenes de hoy.** El nuevo día empieza {{when}}.',
				usedOne: '📅 **Este servidor ya usó su imagen de hoy.** El nuevo día empieza {{when}}.',
				left_one:
					'📅 **Imágenes de hoy que le quedan a este servidor: {{left, number}} de {{count, number}}, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`), o espera: el nuevo día empieza {{when}}.',
				left_many:
					'📅 **Imágenes de hoy que le quedan a este servidor: {{left, number}} de {{count, number}}, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`), o espera: el nuevo día empieza {{when}}.',
				left_other:
					'📅 **Imágenes de hoy que le quedan a este servidor: {{left, number}} de {{count, number}}, y esto era para {{asked, number}}.** Pide solo una (`cantidad: 1`), o espera: el nuevo día empieza {{when}}.',
			},
			serverCredits: {
				tooMany:
					'📅 **Esto cuesta unos {{asked, number}} créditos, y este servidor tiene {{count, number}} por día.** Quizá alcance con un modo o modelo más barato, o con `cantidad: 1`.',
				tooManyLater:
					'📅 **Esto cuesta unos {{asked, number}} créditos, y este servidor tiene {{count, number}} por día.** Quizá alcance con un modo o modelo más barato, o con `cantidad: 1`, cuando el nuevo día empiece {{when}}.',
				left: '📅 **Esto cuesta unos {{asked, number}} créditos, y a este servidor le quedan hoy {{left, number}} de {{count, number}}.** Quizá alcance con un modo o modelo más barato, o con `cantidad: 1`; o espera: el nuevo día empieza {{when}}.',
				used: '📅 **Este servidor ya usó sus créditos de hoy: {{count, number}}.** El nuevo día empieza {{when}}.',
			},
		},
		// The log channel.
		told: {
			low: '💳 **Quedan pocos créditos del día:** ya se usaron unos {{used, number}} de {{limit, number}}. El nuevo día empieza: {{at}}',
			short:
				'💳 **Los créditos del día ya no alcanzan:** se usaron unos {{used, number}} de {{limit, number}}, y se rechazó una solicitud de unos {{asked, number}}. El nuevo día empieza: {{at}}',
		},
	},
	queue: {
		title: 'La cola',
		empty: 'No espera nadie.',
		summary: 'En curso: **{{running, number}}** · en espera: **{{waiting, number}}**',
		summaryWithYours:
			'En curso: **{{running, number}}** · en espera: **{{waiting, number}}** · tú: {{places}}',
		askNow: 'Si pides ahora, tu imagen debería estar lista {{when}}.',
		readyAbout: 'lista {{when}}, más o menos',
		you: 'tú',
		privateRequest: 'una solicitud privada',
		requestElsewhere: 'una solicitud en otro canal',
		tooLate: 'Lo que se está dibujando ya está pagado y no se puede retirar.',
	},
	models: {
		title: 'Modelos',
		titleAllowed: 'Modelos que permite este servidor',
		prices:
			'Precios: créditos de PixAI por imagen, aproximados. Si pides cuatro a la vez, cada una cuesta cerca de la mitad.',
		theDefault: 'predeterminado',
		goodAt: {
			tsubaki2: 'sigue prompts largos, muchos estilos',
			harukaV2: 'personajes de anime, luz suave, barato',
			hoshinoV2: 'escenas de anime vivas, barato',
		},
		credits_one: '{{count, number}} crédito',
		credits_many: '{{count, number}} de créditos',
		credits_other: '{{count, number}} créditos',
		modeCosts: '{{mode}} {{credits, number}}',
		community: 'modelo de la comunidad {{id}}',
		fromCommunity: 'de la comunidad de PixAI; precio desconocido',
		others: 'También puedes usar otros modelos de PixAI: pega un enlace en `modelo`.',
	},
	help: {
		imagine: '`/imagine` – escribe lo que quieres ver; lo demás es opcional',
		models: '`/models` – qué puede dibujar aquí y cuánto cuesta más o menos',
		presets: '`/preset` – guarda opciones con un nombre y dibuja con ellas: `/imagine preset:`',
		queue: '`/queue` – para quién se dibuja, y **{{cancel}}** para lo tuyo',
		history: '`/history` – tus imágenes aquí, para mostrar una otra vez, editarla o borrarla',
		usage: '`/usage` – cuánto has dibujado, en números; la moderación ve también este servidor',
		me: '`/me` – lo que guardo sobre ti y cómo borrarlo',
		messages:
			'Mantén pulsada una imagen mía (o clic derecho) y luego **Aplicaciones**: **{{remix}}** o **{{showPrompt}}**.',
		leave: 'La respuesta dice cómo va tu imagen. Puedes irte: llega sola.',
		moderators: 'Para la moderación',
		limits: '`/limits view` · `set` · `user` · `reset` – cuánto se puede dibujar, quién y con qué frecuencia',
		queueOfAll: '`/queue` – puedes cancelar las de cualquiera',
		presetsForAll: '`/preset save para_servidor:` – presets para todos aquí',
		managers: 'Para quien gestiona el servidor',
		settings: '`/settings view` – todo, con botones para lo que más se cambia',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `language` · `timezone` · `reset`',
		operators: 'Para ti, que administras el bot',
		records:
			'`npm run guild -- export|import|delete <server id>` – los ajustes de un servidor, con el bot detenido',
		secret: '`EASEL_SECRET` – permite que los servidores traigan sus propias claves de PixAI',
		log: 'El registro tiene el motivo de todo lo que salió mal, con el id del trabajo.',
	},
	settings: {
		legend: '## ⚙️ Ajustes\n-# **En negrita**, lo que fijó este servidor; el resto es lo predeterminado.',
		defaultsTitle: '### Cuando un miembro no indica nada',
		whoTitle: '### Quién y dónde',
		safetyTitle: '### Seguridad',
		runningTitle: '### Funcionamiento',
		limitsElsewhere: '-# Los límites están en `/limits view`.',
		line: {
			model: 'Modelo: {{value}}',
			aspectRatio: 'Proporción: {{value}}',
			count: 'Cantidad: {{value}}',
			mode: 'Modo: {{value}}',
			size: 'Tamaño: {{value}}',
			negativePrompt: 'Prompt negativo: {{value}}',
			style: 'Estilo: {{value}}',
			enhancePrompt: 'Mejorar el prompt: {{value}}',
			models: 'Modelos: {{value}}',
			channels: 'Canales: {{value}}',
			moderators: 'Moderación: {{value}}',
			filter: 'Filtro: {{value}}',
			blockedWords: 'Palabras bloqueadas: {{value}}',
			spoiler: 'Spoiler: {{value}}',
			key: 'Clave de PixAI: {{value}}',
			log: 'Canal de registro: {{value}}',
			language: 'Idioma: {{value}}',
			timezone: 'Zona horaria: {{value}}',
			notWithThisModel: '{{line}} (no con este modelo)',
		},
		noMode: 'ninguno con este modelo',
		usualSize: 'el de PixAI',
		noNegativePrompt: 'ninguno',
		noStyle: 'ninguno',
		yes: 'sí',
		no: 'no',
		anyModel: 'todos',
		defaultModel: '{{model}} (predeterminado)',
		everywhere: 'en todas partes',
		nowhere: '**en ninguna parte: elige canales**',
		only: '**solo en** {{channels}}',
		except: '**en todas partes menos en** {{channels}}',
		filterOn: 'activado, pero no en canales con restricción de edad',
		filterOff: '**desactivado en todas partes**',
		noBlockedWords: 'ninguna',
		uncheckedBlockedWords: '**{{n, number}}**, sin revisar mientras el filtro esté desactivado',
		spoiler: {
			asker: 'a elección de quien la pide',
			always: 'siempre',
			never: 'nunca',
		},
		noModerators: 'ningún rol',
		asDiscordSays: '{{language}} (como en Discord)',
		noLog: 'ninguno',
		logClosed: '{{channel}} ⚠️ No puedo escribir ahí',
		logClosedHelp:
			'{{channel}} ⚠️ No puedo escribir ahí: deja que Easel lo vea y envíe mensajes. Hasta entonces, las líneas esperan.',
		key: {
			none: 'la del bot',
			own: '**la de este servidor, …{{end}}**',
			unreadable:
				'⚠️ **la de este servidor, …{{end}}: ya no puedo leerla.** Mientras tanto no se dibuja nada; pégala otra vez.',
			unreadableUnused:
				'⚠️ **la de este servidor, …{{end}}: ya no puedo leerla.** Mientras tanto se usa la cuenta del bot; pégala otra vez.',
			switchedOff:
				'⚠️ **la de este servidor, …{{end}}: quien administra el bot desactivó las claves propias de los servidores.** Mientras tanto no se dibuja nada; pregúntale, o quita la clave.',
			switchedOffUnused:
				'⚠️ **la de este servidor, …{{end}}: quien administra el bot desactivó las claves propias de los servidores.** Mientras tanto se usa la cuenta del bot; pregúntale, o quita la clave.',
			refused: '⚠️ **la de este servidor, …{{end}}: PixAI la rechaza.** Pega una nueva.',
			outOfCredits:
				'⚠️ **la de este servidor, …{{end}}: sin créditos.** Añade más en <https://pixai.art>, o pega otra clave.',
		},
		page: {
			models:
				'## 🖌️ Modelos\nLos miembros pueden usar: {{models}}\n-# Añade uno que no esté en la lista con `/settings models añadir:` y su id o enlace.',
			channels: '## 📍 Canales\n`/imagine` funciona: {{where}}\n-# Un hilo cuenta como su canal.',
			safety:
				'## 🧯 Seguridad\nFiltro: {{filter}}\n-# Le dice a PixAI que evite la desnudez, y rechaza prompts con tus palabras bloqueadas. Una lista corta mía, sobre menores, vale en todas partes y no se puede desactivar.\nPalabras bloqueadas: {{words}}\nSpoiler: {{spoiler}}',
			noKeys:
				'## 🔑 Clave de PixAI\nLas imágenes se dibujan con la cuenta del bot. Quien administra este bot no ha activado las claves propias de los servidores.',
			key: '## 🔑 Clave de PixAI\nAhora: {{key}}\nCon una clave propia, este servidor tiene diez plazas y créditos propios.\n-# Se guarda cifrada y no se vuelve a mostrar. Las imágenes en curso terminan con la clave con la que empezaron.',
			drawsNothing: 'Si no puedo leerla: **no se dibuja nada**',
			usesBots: 'Si no puedo leerla: **se usa la cuenta del bot**',
			log: '## 📜 Canal de registro\nAhora: {{channel}}\n-# Ahí se escriben los cambios de ajustes y límites, y las solicitudes que cancela la moderación: quién, qué, antes, después.',
			moderators:
				'## 🛡️ Moderación\nAhora: {{role}}\n-# Los miembros con este rol pueden usar `/limits` y cancelar cualquier solicitud en espera. Quienes gestionan el servidor siempre pueden.',
		},
		entry: {
			noModel: 'Modelo: sin definir ({{model}})',
			model: 'Modelo: {{model}}',
			anyModel: 'Todos los modelos',
			communityModel: 'Modelo de la comunidad …{{end}}',
			isDefault: 'El predeterminado, siempre permitido',
			noAspectRatio: 'Proporción: sin definir ({{ratio}})',
			aspectRatio: 'Proporción: {{ratio}}',
			spoiler: {
				asker: 'Spoiler: a elección de quien la pide',
				always: 'Spoiler: siempre',
				never: 'Spoiler: nunca',
			},
			channels: {
				everywhere: 'En todas partes',
				only: 'Solo en estos canales',
				except: 'En todas partes menos en estos canales',
			},
		},
		placeholder: {
			model: 'Modelo predeterminado',
			models: 'Elegir',
			aspectRatio: 'Proporción predeterminada',
			spoiler: 'Spoiler',
			channelRule: 'Elegir',
			channels: 'Ningún canal elegido',
			log: 'Ningún canal de registro',
			moderators: 'Ningún rol',
		},
		button: {
			models: 'Modelos…',
			channels: 'Canales…',
			safety: 'Seguridad…',
			key: 'Clave…',
			log: 'Registro…',
			moderators: 'Moderación…',
			back: 'Volver',
			blockedWords: 'Palabras bloqueadas…',
			filterOff: 'Desactivar el filtro',
			filterOn: 'Activar el filtro',
			pasteKey: 'Pegar una clave…',
			replaceKey: 'Reemplazar…',
			removeKey: 'Quitar',
			drawNothing: 'Entonces no dibujar',
			useBots: 'Entonces cuenta del bot',
			confirm: 'Ya lo leí',
		},
		keyForm: {
			title: 'La clave de PixAI de este servidor',
			label: 'Clave de PixAI',
			description: 'pixai.art → tu perfil → Edit → API Keys. Se guarda cifrada y no se vuelve a mostrar.',
		},
		wordsForm: {
			title: 'Palabras bloqueadas',
			label: 'Una palabra o frase por línea',
			description: 'Palabras enteras; no importan las mayúsculas ni el ancho. Vacío: ninguna.',
		},
		keyNotice: {
			refused:
				'❌ **PixAI no acepta esta clave.** No se cambió nada. Cópiala otra vez: <https://pixai.art> → tu perfil → Edit → API Keys.',
			unanswered:
				'📡 **No se puede preguntar a PixAI por la clave en este momento.** No se cambió nada; inténtalo otra vez en un minuto.',
			own: '❌ **Esa es la clave del propio bot.** No se cambió nada: sin clave propia, este servidor ya usa esa cuenta.',
		},
		reset: {
			all: '↩️ **¿Restablecer todo lo de `/settings`?** Los límites de `/limits` se quedan como están.',
			defaults:
				'↩️ **¿Restablecer los valores predeterminados de las imágenes?** Los límites de `/limits` se quedan como están.',
			models: '↩️ **¿Restablecer la lista de modelos?** Los límites de `/limits` se quedan como están.',
			channels: '↩️ **¿Restablecer los canales?** Los límites de `/limits` se quedan como están.',
			safety:
				'↩️ **¿Restablecer el filtro, las palabras bloqueadas y los spoilers?** Los límites de `/limits` se quedan como están.',
			key: '↩️ **¿Restablecer la clave de PixAI?** Los límites de `/limits` se quedan como están.',
			log: '↩️ **¿Restablecer el canal de registro?** Los límites de `/limits` se quedan como están.',
			moderators: '↩️ **¿Restablecer el rol de moderación?** Los límites de `/limits` se quedan como están.',
			language: '↩️ **¿Restablecer el idioma?** Los límites de `/limits` se quedan como están.',
			timezone: '↩️ **¿Restablecer la zona horaria?** Los límites de `/limits` se quedan como están.',
		},
		newer:
			'🆕 **Una versión más nueva del bot escribió los ajustes de este servidor,** y solo ella puede cambiarlos. Mientras tanto, lo que no puedo leer tiene su valor predeterminado: pregunta a quien administra el bot.',
		unreadable:
			'⚠️ **No se pudieron leer los ajustes de este servidor** ({{when}}). Lo que no se puede leer tiene su valor predeterminado. Los antiguos están guardados: pregunta a quien administra el bot.',
		blockedWords: {
			tooLong_one: 'una palabra bloqueada tiene como máximo {{count, number}} carácter; una es más larga.',
			tooLong_many:
				'una palabra bloqueada tiene como máximo {{count, number}} de caracteres; una es más larga.',
			tooLong_other:
				'una palabra bloqueada tiene como máximo {{count, number}} caracteres; una es más larga.',
			noLetter: 'una palabra bloqueada necesita una letra o una cifra; una solo tiene otros signos.',
			tooMany_one: 'un servidor bloquea como máximo {{count, number}} palabra; estas son {{given, number}}.',
			tooMany_many:
				'un servidor bloquea como máximo {{count, number}} de palabras; estas son {{given, number}}.',
			tooMany_other:
				'un servidor bloquea como máximo {{count, number}} palabras; estas son {{given, number}}.',
			tooLongTogether_one:
				'todas las palabras bloqueadas juntas, una por línea, tienen como máximo {{count, number}} carácter; estas tienen {{given, number}}.',
			tooLongTogether_many:
				'todas las palabras bloqueadas juntas, una por línea, tienen como máximo {{count, number}} de caracteres; estas tienen {{given, number}}.',
			tooLongTogether_other:
				'todas las palabras bloqueadas juntas, una por línea, tienen como máximo {{count, number}} caracteres; estas tienen {{given, number}}.',
		},
	},
	changes: {
		nothing: '👌 Nada que cambiar.',
		notice: '✅ **{{what}}:** {{from}} → {{to}}',
		line: '📜 {{who}} · **{{what}}:** {{from}} → {{to}}',
		more_one: '-# Y {{count, number}} cambio más.',
		more_many: '-# Y {{count, number}} de cambios más.',
		more_other: '-# Y {{count, number}} cambios más.',
		what: {
			model: 'modelo predeterminado',
			aspectRatio: 'proporción predeterminada',
			mode: 'modo predeterminado',
			size: 'tamaño predeterminado',
			count: 'cantidad predeterminada',
			negativePrompt: 'prompt negativo predeterminado',
			style: 'estilo predeterminado',
			enhancePrompt: 'mejorar el prompt de forma predeterminada',
			models: 'modelos',
			channels: 'canales',
			filter: 'filtro',
			blockedWords: 'palabras bloqueadas',
			spoiler: 'spoiler',
			key: 'clave de PixAI',
			mayUseBotsKey: 'uso de la clave del bot si la del servidor no se puede leer',
			logChannel: 'canal de registro',
			moderatorRole: 'rol de moderación',
			language: 'idioma',
			timezone: 'zona horaria',
		},
		preset: 'preset “{{name}}”',
		limitOfRole: '`{{limit}}` para {{role}}',
		useOf: 'uso de {{member}}',
		notSet: 'sin definir',
		asDiscordSays: 'como en Discord',
		changed: 'ha cambiado',
		quoted: '“{{words}}”',
		on: 'activado',
		off: 'desactivado',
		allowed: 'permitido',
		notAllowed: 'no permitido',
		words_one: '{{count, number}} palabra',
		words_many: '{{count, number}} de palabras',
		words_other: '{{count, number}} palabras',
		anyModel: 'todos',
		everywhere: 'en todas partes',
		nowhere: 'en ninguna parte',
		only: 'solo en {{channels}}',
		except: 'en todas partes menos en {{channels}}',
		spoiler: {
			asker: 'a elección de quien la pide',
			always: 'siempre',
			never: 'nunca',
		},
		notBlocked: 'sin bloqueo',
		blockedUntil: 'bloqueo hasta el {{at}}',
		counted: 'cuenta',
		setBack: 'puesto a 0, {{at}}',
	},
	history: {
		title: 'Tus imágenes',
		summary_one: '{{count, number}} imagen de este servidor',
		summary_many: '{{count, number}} de imágenes de este servidor, las más nuevas primero',
		summary_other: '{{count, number}} imágenes de este servidor, las más nuevas primero',
		summaryDirect_one: '{{count, number}} imagen de mensajes directos',
		summaryDirect_many: '{{count, number}} de imágenes de mensajes directos, las más nuevas primero',
		summaryDirect_other: '{{count, number}} imágenes de mensajes directos, las más nuevas primero',
		empty: 'Todavía nada. Escribe `/imagine` y lo que quieres ver.',
		choose: 'Elegir una imagen',
		link: '[ir al mensaje]({{url}})',
		sight: {
			private: '🔒 Solo su respuesta la muestra, y solo a ti.',
			gone: '🗑️ Su mensaje ya no está.',
			closed: '🚪 No puedo ver su canal.',
			late: '🐌 Discord no la muestra en este momento.',
		},
		show: 'Publicar aquí',
		back: 'Volver',
		deletePublic: '**¿Borrar esta imagen?** Su mensaje desaparece para todos y no vuelve.',
		deletePrivate:
			'**¿Quitar esta imagen de tus imágenes?** Solo tú puedes quitar su respuesta: pulsa debajo de ella **Descartar mensaje**.',
		deleted: '🗑️ **Borrada.**',
		deletedPrivate:
			'👌 **Ya no está entre tus imágenes.** Su respuesta se queda hasta que pulses debajo de ella **Descartar mensaje**.',
		notDeleted: '🚪 **No puedo ver su canal,** así que no puedo borrarla. Pídeselo a la moderación de allí.',
	},
	preset: {
		title: 'Presets',
		howToUse: 'Dibuja con uno: `/imagine preset:`. Guarda otro: `/preset save`.',
		none: 'Todavía no hay ninguno. `/preset save` guarda opciones de `/imagine` con el nombre que elijas.',
		own: 'Los tuyos',
		guild: 'Los de este servidor',
		ofServer: '{{name}} (de este servidor)',
		hidden: 'En su lugar se usa el tuyo del mismo nombre.',
		use: 'Dibujar con uno…',
		delete: 'Borrar uno…',
		showAll: 'Todos los presets',
		saved: {
			own: '✅ **“{{name}}” guardado:** {{says}}',
			guild: '✅ **“{{name}}” guardado para todo el servidor:** {{says}}',
		},
		replaced: {
			own: '✅ **“{{name}}” reemplazado:** {{says}}\n-# Antes: {{before}}',
			guild: '✅ **“{{name}}” reemplazado para todo el servidor:** {{says}}\n-# Antes: {{before}}',
		},
		deleted: {
			own: '🗑️ **“{{name}}” borrado.** Era: {{says}}',
			guild: '🗑️ **“{{name}}” borrado para todo el servidor.** Era: {{says}}',
		},
		unreadable:
			'⚠️ **Algunos de tus presets no se pudieron leer** ({{when}}) y ya no están aquí. Guárdalos otra vez.',
		says: {
			pictures_one: '{{count, number}} imagen',
			pictures_many: '{{count, number}} de imágenes',
			pictures_other: '{{count, number}} imágenes',
			style: 'estilo “{{style}}”',
			without: 'sin “{{words}}”',
			loras_one: '{{count, number}} LoRA',
			loras_many: '{{count, number}} de LoRA',
			loras_other: '{{count, number}} LoRA',
			seed: 'seed {{seed}}',
			enhanced: 'prompt reescrito por PixAI',
			asTyped: 'prompt tal cual',
			spoiler: 'spoiler',
			noSpoiler: 'sin spoiler',
		},
	},
	usage: {
		server: 'Este servidor en números',
		mine: 'Lo que has dibujado en este servidor',
		everywhere: 'Lo que has dibujado',
		period: { day: 'las últimas 24 horas', week: 'los últimos 7 días', month: 'los últimos 30 días' },
		empty: 'Todavía nada.',
		pictures: '**Imágenes:** {{n, number}}',
		requests: '**Solicitudes:** {{n, number}}',
		requestsUnderWay: '**Solicitudes:** {{n, number}}, de ellas {{underWay, number}} en curso',
		people: '**Personas:** {{n, number}}',
		credits: '**Créditos de PixAI:** unos {{n, number}}',
		models: 'Modelos',
		model: '**{{model}}:** {{pictures, number}}, unos {{credits, number}} créditos',
		failures: 'Sin imagen',
		reasons: {
			'option-refused': 'PixAI no aceptó la solicitud',
			'model-refused': 'PixAI no ofrece el modelo',
			'out-of-credits': 'la cuenta de PixAI no tenía créditos',
			'key-refused': 'PixAI rechazó la clave',
			failed: 'PixAI no pudo dibujarla',
			cancelled: 'cancelada en PixAI',
			'took-too-long': 'PixAI tardó más de una hora',
			'pictures-lost': 'dibujada, pero no se pudo descargar',
			uncertain: 'sin respuesta de PixAI',
			unanswered: 'Discord no aceptó ninguna respuesta a tiempo',
			withdrawn: 'cancelada mientras esperaba',
			'withdrawn-by-moderator': 'cancelada por la moderación mientras esperaba',
			dropped: 'descartada cuando PixAI ya la tenía',
			'dropped-by-moderator': 'descartada por la moderación cuando PixAI ya la tenía',
			broken: 'algo falló en el bot',
			undeliverable: 'dibujada, pero no se pudo mostrar',
		},
		chart: { day: 'Imágenes por hora', week: 'Imágenes por día', month: 'Imágenes por día' },
		button: { day: '24 horas', week: '7 días', month: '30 días', server: 'Este servidor', mine: 'Las mías' },
		number: '{{n, number}}',
		moment: '{{at, datetime}}',
	},
	me: {
		title: 'Lo que guardo sobre ti',
		requests_one:
			'**Solicitudes:** {{count, number}}, del {{since}}. Desaparece 30 días después de terminar.',
		requests_many:
			'**Solicitudes:** {{count, number}} desde el {{since}}, en todos los servidores y mensajes directos. Cada una desaparece 30 días después de terminar.',
		requests_other:
			'**Solicitudes:** {{count, number}} desde el {{since}}, en todos los servidores y mensajes directos. Cada una desaparece 30 días después de terminar.',
		noRequests: '**Solicitudes:** ninguna',
		underWay_one: 'De ellas, en curso: {{count, number}}.',
		underWay_many: 'De ellas, en curso: {{count, number}}.',
		underWay_other: 'De ellas, en curso: {{count, number}}.',
		presets: '**Presets:** {{names}}',
		noPresets: '**Presets:** ninguno',
		drafts_one:
			'**Borradores:** {{count, number}}, de un formulario que puedes retomar. Desaparece después de un día.',
		drafts_many:
			'**Borradores:** {{count, number}}, de formularios que puedes retomar. Cada uno desaparece después de un día.',
		drafts_other:
			'**Borradores:** {{count, number}}, de formularios que puedes retomar. Cada uno desaparece después de un día.',
		noDrafts: '**Borradores:** ninguno',
		lately: '**Usado hace poco,** y propuesto primero: {{names}}',
		limits: '**Lo que cuenta en este servidor:**',
		delete: 'Borrarlo todo',
		question: '¿Borrar todo lo que guardo sobre ti, en todos los servidores?',
		goes: 'Tus solicitudes, tu historial, tus presets, tus borradores y lo que usaste hace poco desaparecen y no vuelven.',
		stays: '**Lo que queda:**',
		staysPictures:
			'**Las imágenes en Discord.** Para que desaparezcan también, bórralas antes: `/history`, elige una, **{{delete}}**. Después, sus botones solo saben lo que dice su mensaje.',
		staysCounts:
			'**Números, durante dos días:** cuándo pediste y cuántas imágenes, ninguna palabra. Los límites de los servidores los necesitan.',
		staysModeration: '**Lo que la moderación ha decidido sobre ti:** es de su servidor.',
		deleted: 'Todo está borrado.',
		stillComes_one:
			'Lo que está en curso para ti todavía llegará: {{count, number}} solicitud. Después se olvida.',
		stillComes_many:
			'Lo que está en curso para ti todavía llegará: {{count, number}} de solicitudes. Después se olvidan.',
		stillComes_other:
			'Lo que está en curso para ti todavía llegará: {{count, number}} solicitudes. Después se olvidan.',
	},
	buttons: {
		reset: 'Restablecer',
		keep: 'Conservar',
		again: 'Intentar otra vez',
		another: 'Otra',
		edit: 'Editar',
		larger: 'Ampliar',
		cancel: 'Cancelar',
		deliver: 'Mostrarla igualmente',
		drop: 'Descartarla',
		lookAgain: 'Actualizar',
		details: 'Detalles',
		send: 'Enviármela',
		delete: 'Borrar',
	},
	lists: {
		separator: ', ',
		none: 'ninguno',
		andMore_one: '{{items}} y {{count, number}} más',
		andMore_many: '{{items}} y {{count, number}} más',
		andMore_other: '{{items}} y {{count, number}} más',
	},
};
