import type { Language } from './language.js';

/**
 * Brazilian Portuguese, as Discord speaks it: «você».
 *
 * Words: picture imagem, draw desenhar, request pedido, line fila, limit limite, default padrão, preset preset, shape
 * proporção, seed seed, key chave, credits créditos, role cargo, log channel canal de registro, moderators moderação,
 * blocked words palavras bloqueadas, to drop descartar, to reset redefinir, whoever runs the bot: quem mantém o bot, who
 * manages the server: quem gerencia o servidor.
 */
export const ptBR: Language<'one' | 'many' | 'other'> = {
	commands: {
		imagine: {
			name: 'imagine',
			description: 'Desenha uma imagem com o PixAI',
		},
		queue: {
			name: 'queue',
			description: 'Para quem está sendo desenhado, quem espera e um botão para cancelar',
		},
		models: {
			name: 'models',
			description: 'Quais modelos você pode usar aqui, no que são bons e quanto custam mais ou menos',
		},
		history: {
			name: 'history',
			description: 'Suas imagens aqui, para mostrar uma de novo, editar ou excluir',
		},
		usage: {
			name: 'usage',
			description: 'Quanto você desenhou, em números e em um gráfico; a moderação vê também este servidor',
		},
		me: {
			name: 'me',
			description: 'O que o Easel guarda sobre você, e um botão que exclui tudo',
		},
		help: {
			name: 'help',
			description: 'O que você pode fazer com o Easel',
		},
		preset: {
			name: 'preset',
			description: 'Opções do /imagine com um nome, para usar de novo',
			save: {
				name: 'save',
				description: 'Salva opções do /imagine com um nome',
			},
			use: {
				name: 'use',
				description: 'Abre o formulário de uma imagem com o que um preset diz',
			},
			list: {
				name: 'list',
				description: 'Seus presets e os deste servidor, com o que cada um diz',
			},
			delete: {
				name: 'delete',
				description: 'Exclui um preset',
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
			description: 'Como o Easel funciona neste servidor',
			view: {
				name: 'view',
				description: 'Todas as configurações, com botões para mudar',
			},
			defaults: {
				name: 'defaults',
				description: 'O que o /imagine usa quando nada é informado',
				clear: {
					name: 'remover',
					description: 'Remove um padrão',
				},
			},
			models: {
				name: 'models',
				description: 'Quais modelos os membros podem usar',
				add: {
					name: 'adicionar',
					description: 'Um modelo para a lista: nome, id de versão ou link de modelo do pixai.art',
				},
			},
			channels: {
				name: 'channels',
				description: 'Onde o /imagine funciona',
			},
			safety: {
				name: 'safety',
				description: 'O que fica fora de canais sem restrição de idade, e spoilers',
				filter: {
					name: 'filtro',
					description: 'Deixa nudez e palavras bloqueadas fora de canais sem restrição de idade',
				},
				spoiler: {
					name: 'spoiler',
					description: 'Se as imagens ficam ocultas até alguém clicar nelas',
				},
			},
			key: {
				name: 'key',
				description: 'Chave do PixAI do próprio servidor: dez vagas e créditos só dele',
			},
			log: {
				name: 'log',
				description: 'Um canal que recebe uma linha a cada mudança de configurações ou limites',
				channel: {
					name: 'canal',
					description: 'O canal; sem ele, você pode escolher ou remover na resposta',
				},
			},
			moderators: {
				name: 'moderators',
				description: 'Um cargo que pode usar /limits e cancelar pedidos',
				role: {
					name: 'cargo',
					description: 'O cargo; sem ele, você pode escolher ou remover na resposta',
				},
			},
			language: {
				name: 'language',
				description: 'O idioma do que todos veem aqui: as respostas com imagens e o canal de registro',
				language: {
					name: 'idioma',
					description: 'Qual',
				},
			},
			timezone: {
				name: 'timezone',
				description: 'Onde é meia-noite quando os limites do dia recomeçam',
				zone: {
					name: 'fuso',
					description: 'Um nome como America/Sao_Paulo: digite uma cidade',
				},
			},
			reset: {
				name: 'reset',
				description: 'Redefine configurações para o padrão, depois de perguntar',
				group: {
					name: 'grupo',
					description: 'Quais configurações',
				},
			},
		},
		limits: {
			name: 'limits',
			description: 'Para a moderação: quanto pode ser desenhado, por quem e com que frequência',
			view: {
				name: 'view',
				description: 'Todos os limites atuais',
			},
			set: {
				name: 'set',
				description: 'Define limites, para todos ou para um cargo',
				concurrent: {
					name: 'simultâneos',
					description: 'Pedidos deste servidor no PixAI ao mesmo tempo; os outros esperam na fila',
				},
				queue: {
					name: 'fila',
					description: 'Pedidos deste servidor que podem esperar na fila; o próximo é recusado',
				},
				per_user: {
					name: 'por_pessoa',
					description: 'Pedidos em andamento ao mesmo tempo por pessoa, contando os que esperam',
				},
				cooldown: {
					name: 'espera',
					description: 'Segundos que uma pessoa espera entre dois pedidos; 0 para nenhum',
				},
				daily: {
					name: 'por_dia',
					description: 'Imagens por pessoa por dia; um pedido de 4 conta 4; 0 para não ter limite',
				},
				server_daily: {
					name: 'servidor_por_dia',
					description: 'Imagens por dia neste servidor; um pedido de 4 conta 4; 0 para não ter limite',
				},
				server_credits: {
					name: 'servidor_créditos',
					description:
						'Créditos que as imagens deste servidor podem custar por dia, mais ou menos; 0 para não ter limite',
				},
				role: {
					name: 'cargo',
					description: 'Os limites por pessoa deste cargo; cada membro tem o melhor dos seus cargos',
				},
			},
			reset: {
				name: 'reset',
				description: 'Redefine todos os limites, ou os de um cargo, depois de perguntar',
				role: {
					name: 'cargo',
					description: 'Só os limites deste cargo',
				},
			},
			user: {
				name: 'user',
				description: 'O uso de um membro hoje e o que o impediria agora; zerar ou bloquear por um tempo',
				member: {
					name: 'membro',
					description: 'De quem',
				},
				reset: {
					name: 'zerar',
					description: 'Começar de novo: as imagens de hoje e a espera não contam mais',
				},
				block: {
					name: 'bloquear',
					description: 'Recusar os pedidos por este tempo',
				},
			},
		},
	},
	choices: {
		aspectRatio: {
			'1:1': '1:1 – quadrada: avatar, ícone',
			'2:3': '2:3 – retrato: personagem, pôster',
			'3:2': '3:2 – paisagem: foto',
			'3:4': '3:4 – retrato: capa de livro',
			'4:3': '4:3 – paisagem: slide, tablet',
			'3:5': '3:5 – alta: carta colecionável',
			'5:3': '5:3 – larga: papel de parede de notebook',
			'9:16': '9:16 – papel de parede de celular, story',
			'16:9': '16:9 – papel de parede de PC, vídeo',
			'1:3': '1:3 – muito alta: marcador de página, pergaminho',
			'3:1': '3:1 – muito larga: banner, cabeçalho',
		},
		mode: {
			lite: 'lite – rápido e barato',
			standard: 'standard – o de sempre',
			pro: 'pro – mais detalhes',
			ultra: 'ultra – o máximo de detalhes',
		},
		filter: {
			on: 'ativado',
			off: 'desativado',
		},
		spoilerRule: {
			asker: 'à escolha de quem pede',
			always: 'sempre',
			never: 'nunca',
		},
		settingsGroup: {
			all: 'todas',
			defaults: 'os padrões das imagens',
			models: 'a lista de modelos',
			channels: 'os canais',
			safety: 'o filtro, as palavras bloqueadas e os spoilers',
			key: 'a chave do PixAI',
			log: 'o canal de registro',
			moderators: 'o cargo da moderação',
			language: 'o idioma',
			timezone: 'o fuso horário',
		},
		language: {
			discord: 'como no Discord',
		},
		block: {
			'1 hour': 'por 1 hora',
			'1 day': 'por 1 dia',
			'1 week': 'por 1 semana',
			'30 days': 'por 30 dias',
			lift: 'tirar o bloqueio',
		},
	},
	options: {
		prompt: {
			name: 'prompt',
			description: 'O que desenhar, com suas palavras',
		},
		preset: {
			name: 'preset',
			description: 'Opções salvas por você ou por este servidor: o que você digita aqui vale mais',
		},
		presetName: {
			name: 'nome',
			description: 'Como o preset se chama',
		},
		presetNamed: {
			name: 'nome',
			description: 'Qual preset',
		},
		forServer: {
			name: 'para_servidor',
			description: 'Para a moderação: de todos neste servidor, não só seu',
		},
		model: {
			name: 'modelo',
			description: 'O que desenha: nome, id de versão ou link de modelo do pixai.art',
		},
		aspectRatio: {
			name: 'proporção',
			description: 'O formato da imagem (quadrada se você não disser nada)',
		},
		mode: {
			name: 'modo',
			description: 'Quanto capricho, para modelos que têm modos',
		},
		size: {
			name: 'tamanho',
			description: 'O tamanho: 1k dá cerca de 1 megapixel, 1.5k cerca de 2,25',
		},
		count: {
			name: 'quantidade',
			description: 'Quantas imagens: quando são quatro, cada uma custa cerca da metade',
		},
		negativePrompt: {
			name: 'prompt_negativo',
			description: 'O que não deve aparecer na imagem',
		},
		style: {
			name: 'estilo',
			description: 'Um estilo da lista ou com suas palavras, para modelos que têm estilos',
		},
		seed: {
			name: 'seed',
			description: 'O mesmo número e as mesmas opções dão a mesma imagem',
		},
		loras: {
			name: 'loras',
			description: 'Até 5 id:weight (peso), separados por vírgulas; links de LoRA também servem',
		},
		enhancePrompt: {
			name: 'melhorar_prompt',
			description: 'Deixa o PixAI reescrever seu prompt (não, se você não disser nada)',
		},
		spoiler: {
			name: 'spoiler',
			description: 'Oculta as imagens até alguém clicar nelas',
		},
		private: {
			name: 'privado',
			description: 'Só você vê a resposta',
		},
	},
	job: {
		progress: {
			next: '⏳ **A próxima da fila.**',
			inLine: '⏳ **Número {{place, number}} na fila.**',
			submitting: '📨 **Enviando ao PixAI…**',
			pixaiBusy:
				'⏳ **O PixAI não aceita mais imagens no momento.** A sua guarda o lugar; próxima tentativa {{when}}.',
			notWritten:
				'💾 **O bot não consegue salvar nada no momento.** Sua imagem guarda o lugar; próxima tentativa {{when}}.',
			unreachable:
				'📡 **Não dá para falar com o PixAI no momento.** Sua imagem guarda o lugar; próxima tentativa {{when}}.',
			waiting: '📨 **Está com o PixAI** · enviada {{when}}',
			drawing: '🎨 **Sendo desenhada** · começou {{when}}',
			drawingSlowly:
				'🐢 **Está demorando mais que o normal.** Começou {{when}}. Continuo esperando; se nada vier, desisto {{end}}.',
			noAnswer: '📡 **O PixAI não responde no momento.** Sua imagem não se perdeu: continuo perguntando.',
			keyRefused:
				'🔑 **O PixAI recusa a chave deste bot no momento.** Quem mantém o bot precisa ver isso; até lá, continuo perguntando pela sua imagem.',
			serversKeyRefused:
				'🔑 **O PixAI recusa a chave deste servidor no momento.** Alguém que gerencia o servidor precisa ver isso; até lá, continuo perguntando pela sua imagem.',
			fetching: '🖼️ **Está desenhada.** Buscar leva mais de uma tentativa; continuo tentando.',
			dropped:
				'🛑 **Descartada.** Já estava com o PixAI, então está paga; não será mostrada. Até o PixAI terminar, conta como em andamento.',
			droppedByModerator:
				'🛑 **A moderação descartou esta.** Já estava com o PixAI, então está paga; não será mostrada. Até o PixAI terminar, conta como em andamento.',
		},
		drawnIn: '{{seconds, number}}\u00a0s',
		seed: 'seed\u00a0{{seed}}',
		fewer: '{{got, number}} de {{wanted, number}} imagens: não deu para obter as outras.',
		shrunk_one: 'Reduzida para caber no que o Discord aceita aqui.',
		shrunk_many: 'Reduzidas para caber no que o Discord aceita aqui.',
		shrunk_other: 'Reduzidas para caber no que o Discord aceita aqui.',
		failure: {
			optionRefused:
				'❌ **O PixAI não aceita `{{option}}` desse jeito.** Clique em **{{edit}}** e mude. Nada foi pago.',
			requestRefused:
				'❌ **O PixAI não aceita este pedido.** Clique em **{{edit}}** e mude alguma coisa. Nada foi pago.',
			modelRefused:
				'❌ **O PixAI não oferece este modelo a bots.** Clique em **{{edit}}** e escolha outro. Nada foi pago.',
			outOfCredits:
				'💳 **A conta do PixAI do bot está sem créditos.** Quem mantém o bot precisa adicionar mais; depois clique em **{{again}}**. Nada foi pago por este pedido.',
			serverOutOfCredits:
				'💳 **A conta do PixAI deste servidor está sem créditos.** Alguém que gerencia o servidor precisa adicionar mais ou colar outra chave: `/settings key`. Depois clique em **{{again}}**. Nada foi pago por este pedido.',
			keyRefused:
				'🔑 **O PixAI recusa a chave deste bot.** Quem mantém o bot precisa resolver; depois clique em **{{again}}**. Nada foi pago.',
			serversKeyRefused:
				'🔑 **O PixAI recusa a chave deste servidor.** Alguém que gerencia o servidor precisa colar uma nova: `/settings key`. Depois clique em **{{again}}**. Nada foi pago.',
			failed:
				'❌ **O PixAI não conseguiu desenhar isso** e não diz por quê. Clique em **{{again}}** ou em **{{edit}}**: mudar o prompt costuma ajudar.',
			cancelled: '❌ **A imagem foi cancelada no PixAI.** Clique em **{{again}}** se ainda quiser.',
			tookTooLong:
				'⌛ **O PixAI não terminou em uma hora,** então parei de esperar. Pode ter sido pago. Clique em **{{again}}** se ainda quiser.',
			picturesLost:
				'❌ **O PixAI desenhou, mas não deu para buscar as imagens.** Tentei muitas vezes; quem mantém o bot pode ver o motivo no registro dele. Clique em **{{again}}** para desenhar de novo: isso também é pago de novo.',
			uncertain:
				'❔ **O PixAI não respondeu, então ninguém sabe se aceitou.** Pode já ter sido pago, por isso não envio de novo por conta própria. Clique em **{{again}}** se quiser mesmo assim: pode ser pago duas vezes.',
			withdrawn: '🛑 **Cancelada.** Nada foi pago.',
			withdrawnByModerator: '🛑 **A moderação cancelou esta.** Nada foi pago.',
			dropped: '🛑 **Descartada.** Já estava com o PixAI, então foi paga.',
			droppedByModerator: '🛑 **A moderação descartou esta.** Já estava com o PixAI, então foi paga.',
			broken:
				'❌ **Algo deu errado no bot,** não no seu pedido. Clique em **{{again}}**; se continuar, avise quem mantém o bot.',
		},
	},
	details: {
		title: 'Detalhes',
		on: 'ativado',
		off: 'desativado',
		seedUnknown: 'o PixAI escolheu e não diz qual',
		avoidsNudity: 'O filtro do bot colocou isto antes do prompt negativo: {{words}}',
		asked: 'Pedida em {{at}}',
		drawnIn: 'O PixAI levou {{seconds, number}}\u00a0s',
		shown: 'Mostrada em {{at}}',
		job: 'Tarefa `{{id}}`: informe isto a quem mantém o bot quando algo der errado.',
		prompt: 'Prompt',
		negativePrompt: 'Prompt negativo',
		expired: 'O pedido não está mais registrado. Isto é o que a própria mensagem ainda diz.',
		promptCut: 'Só resta o começo do prompt.',
		noPrompt: 'O prompt não está mais aqui.',
		noPicture: 'Não há nenhuma imagem minha nesta mensagem.',
		fullSize: 'Tamanho original',
		picture: 'Imagem {{number, number}}',
		atPixai_one: 'Reduzida para o Discord. A original no PixAI, por alguns minutos: {{links, list}}',
		atPixai_many: 'Reduzidas para o Discord. As originais no PixAI, por alguns minutos: {{links, list}}',
		atPixai_other: 'Reduzidas para o Discord. As originais no PixAI, por alguns minutos: {{links, list}}',
		notAtPixai_one: 'Reduzida para o Discord. O PixAI não fornece mais a original: {{pictures, list}}',
		notAtPixai_many: 'Reduzidas para o Discord. O PixAI não fornece mais as originais: {{pictures, list}}',
		notAtPixai_other: 'Reduzidas para o Discord. O PixAI não fornece mais as originais: {{pictures, list}}',
	},
	send: {
		sent: '📬 **Enviado para você,** por mensagem direta.',
		sentSmaller:
			'📬 **Enviado para você,** por mensagem direta. O que é grande demais para isso está reduzido lá, e a mensagem avisa.',
		from: '[A mensagem de onde veio]({{url}})',
		smaller_one: 'Cópia reduzida, porque uma mensagem direta não aceita mais: {{pictures, list}}',
		smaller_many: 'Cópias reduzidas, porque uma mensagem direta não aceita mais: {{pictures, list}}',
		smaller_other: 'Cópias reduzidas, porque uma mensagem direta não aceita mais: {{pictures, list}}',
		smallerWithLinks_one:
			'Cópia reduzida, porque uma mensagem direta não aceita mais. Em tamanho original, por um tempo: {{links, list}}',
		smallerWithLinks_many:
			'Cópias reduzidas, porque uma mensagem direta não aceita mais. Em tamanho original, por um tempo: {{links, list}}',
		smallerWithLinks_other:
			'Cópias reduzidas, porque uma mensagem direta não aceita mais. Em tamanho original, por um tempo: {{links, list}}',
		closed:
			'📪 **Não consigo escrever para você no privado.** Permita mensagens diretas de membros deste servidor nas configurações de privacidade dele e clique de novo. **{{details}}** também tem links para as imagens.',
	},
	pick: {
		placeholder: 'Publicar só uma delas…',
		picture: 'Imagem {{number, number}}',
		chosenBy: 'Imagem {{number, number}}, escolhida por {{who}}',
	},
	cancel: {
		atPixai:
			'🎨 **Já está com o PixAI, que não pode devolver.** Está pago de qualquer forma: fique com a imagem ou descarte, e ninguém a verá.',
		notYours: '✋ **Só {{asker}} e a moderação podem cancelar esta.** {{asker}} fez o pedido.',
		outcomes: {
			withdrawn: '🛑 **Cancelado.** Nada foi pago.',
			'being-withdrawn': '⏳ **Está sendo cancelado.** A resposta avisa assim que terminar.',
			'not-yet': '⏳ **Está sendo entregue agora mesmo.** Clique em **{{cancel}}** de novo em instantes.',
			'at-pixai':
				'🎨 **Já está com o PixAI, que não pode devolver.** Clique em **{{cancel}}** embaixo da resposta se não quiser ver.',
			kept: '👌 **A imagem vai chegar.**',
			dropped: '🛑 **Descartada.** Está paga e não será mostrada.',
			dropping: '⏳ **Está sendo descartada.** A resposta avisa assim que terminar.',
			ended: '👌 **Não há mais nada para cancelar.** A resposta diz no que deu.',
			'not-in-line': '👌 **Não está mais na fila.**',
		},
		log: {
			what: 'pedido de {{member}}',
			waiting: 'esperando',
			cancelled: 'cancelado',
			atPixai: 'no PixAI',
			dropped: 'descartado',
		},
	},
	delete: {
		title: 'Excluir esta imagem?',
		titleMany: 'Excluir estas imagens?',
		text: 'Ninguém mais vai vê-la, e não dá para recuperar.',
		textMany: 'Ninguém mais vai vê-las, e não dá para recuperar.',
		reason: 'Por quê? (para o canal de registro)',
		gone: '👌 **Ela já foi excluída.**',
		failed: '📡 **O Discord não a exclui no momento.** Clique em **{{delete}}** de novo em um minuto.',
		notYours: '✋ **Só {{asker}} e a moderação podem excluir esta.** {{asker}} fez o pedido.',
		notYoursUnknown: '✋ **Só quem fez o pedido e a moderação podem excluir esta.**',
		log: {
			what: 'imagem de {{member}} em {{channel}}',
			somebody: 'alguém',
			from: 'mostrada',
			to: 'excluída',
			toWithReason: 'excluída, porque “{{reason}}”',
		},
	},
	edit: {
		title: 'O que eu desenho?',
		prompt: 'Prompt',
		model: 'Modelo',
		aspectRatio: 'Proporção',
		others: 'Outras opções',
		draftGone: '⌛ **O que você digitou não está mais aqui:** eu guardo por um dia. Use `/imagine`.',
		tooOld:
			'⌛ **O pedido não está mais registrado.** Este é o prompt, até onde a própria imagem o tem; **{{edit}}** leva para um novo pedido.',
		tooOldToCopy: '⌛ **O pedido não está mais registrado.** Copie o prompt para o `/imagine`.',
		nothingKnown:
			'⌛ **Não tenho nada registrado sobre isto,** e não há imagem minha aqui. Use `/imagine` para uma nova.',
		yes: 'sim, ativado, verdadeiro',
		no: 'não, desativado, falso',
		oneALine: 'Uma por linha, vazia para nenhuma. “{{model}}: …” com um link usa um modelo fora da lista.',
	},
	refusals: {
		option: '❌ **Confira `{{option}}`:** {{rule}}',
		value: '❌ **Confira `{{option}}`:** {{rule}}\nNada mudou.',
		limit: '❌ **Confira este limite:** {{rule}}\nNada mudou.',
		blockedWords: '❌ **Confira as palavras:** {{rule}}\nNada mudou.',
		takes: {
			prompt: 'aceita de 1 a {{max, number}} caracteres.',
			model:
				'aceita um nome da lista, um id de versão de modelo ou um link como https://pixai.art/model/…/… (com os dois números).',
			size: 'aceita {{values, list(type: disjunction)}}.',
			count: 'aceita {{values, list(type: disjunction)}}.',
			negativePrompt: 'aceita até {{max, number}} caracteres.',
			style: 'aceita {{presets}}, ou até {{max, number}} caracteres seus.',
			seed: 'aceita um número inteiro de 0 a {{max, number}}.',
			loras:
				'aceita até {{max, number}} `id:weight` separados por vírgulas, cada LoRA uma vez só, com pesos de 0 a 1 (no lugar do id, um link da LoRA também serve).',
			enhancePrompt: 'aceita true ou false.',
			oneOf: 'aceita um destes: {{values}}.',
			ids: 'aceita até {{max, number}} dos que o Discord oferece.',
			chosen: 'aceita o que é escolhido em uma lista.',
			personalLimits: 'aceita só limites por pessoa, {{limits}}; `{{limit}}` é para o servidor inteiro.',
			members: 'aceita membros que não gerenciam o servidor.',
			moderatorRole: 'aceita um cargo que só quem ajuda você tem, não @everyone.',
			fromList: 'aceita os da lista.',
			oneFromList: 'aceita pelo menos um dos da lista.',
			models: 'aceita até {{max, number}} modelos.',
			timezone: 'aceita um nome da lista, como `Asia/Tokyo`: digite uma cidade grande.',
			key: 'aceita uma chave do PixAI como foi copiada, sem espaços.',
			presetName: 'aceita de 1 a {{max, number}} caracteres visíveis.',
		},
		line: {
			unknown:
				'❌ **Confira esta linha:** {{line}}\nCada uma começa com um nome e dois-pontos; os nomes são {{names}}.',
			twice: '❌ **Confira esta linha:** {{line}}\nA mesma opção também está em outra linha.',
			neitherTrueNorFalse: '❌ **Confira esta linha:** {{line}}\nAceita {{yes}} ou {{no}}.',
		},
		modelHasNoModes: 'só funciona com modelos que têm modos. Deixe vazio ou escolha {{model}}.',
		modelHasNoStyles: 'só funciona com modelos que têm estilos. Deixe vazio ou escolha {{model}}.',
		needs: {
			guild: '✋ **Isso só funciona em servidores aos quais fui adicionado.**',
			manager:
				'✋ **Só membros com a permissão “Gerenciar servidor” podem fazer isso.** Peça a alguém que a tenha.',
			moderator:
				'✋ **Só a moderação pode fazer isso:** membros com a permissão “Gerenciar servidor” ou com o cargo indicado em `/settings moderators`. Peça a alguém da moderação.',
		},
		lineFull: '🚦 **A fila aqui está cheia.** Deve haver lugar {{when}}; `/queue` mostra quem espera.',
		botFull: '🚦 **O bot tem mais trabalho do que consegue aceitar.** Deve haver lugar {{when}}.',
		outOfCredits:
			'💳 **A conta do PixAI do bot está sem créditos.** Quem mantém o bot precisa adicionar mais; depois tente de novo. Nada foi pago por este pedido.',
		serverOutOfCredits:
			'💳 **A conta do PixAI deste servidor está sem créditos.** Alguém que gerencia o servidor precisa adicionar mais ou colar outra chave: `/settings key`. Depois tente de novo. Nada foi pago por este pedido.',
		keyRefused:
			'🔑 **O PixAI recusa a chave deste bot.** Você não pode fazer nada: quem mantém o bot precisa resolver. Nada foi pago.',
		serversKeyRefused:
			'🔑 **O PixAI recusa a chave deste servidor.** Alguém que gerencia o servidor precisa colar uma nova: `/settings key`. Depois tente de novo. Nada foi pago.',
		notWritten:
			'💾 **O bot não consegue salvar nada no momento,** então não promete nada novo. Quem mantém o bot precisa ver isso; depois tente de novo. Nada foi pago.',
		settingsNotRead:
			'💾 **O bot não consegue ler as configurações deste servidor no momento.** Tente de novo em um minuto; se continuar, quem mantém o bot precisa ver o disco dele. Nada foi pago.',
		settingsNotWritten:
			'💾 **O bot não consegue salvar nada no momento,** então nada mudou. Quem mantém o bot precisa ver isso; depois tente de novo.',
		settingsNewer:
			'🆕 **Uma versão mais nova do bot gravou as configurações deste servidor,** e só ela pode mudá-las. Fale com quem mantém o bot; nada mudou.',
		tookTooLong:
			'🐌 **O disco do bot está muito lento no momento.** Veja de novo em um minuto; se continuar, quem mantém o bot precisa ver isso.',
		presetUnknown: {
			none: '❓ **Não há nenhum preset “{{name}}”,** nem qualquer outro ainda: `/preset save` cria um.',
			own: '❓ **Não há nenhum preset “{{name}}”.** Os seus: {{own}}.',
			guild: '❓ **Não há nenhum preset “{{name}}”.** Os deste servidor: {{guild}}.',
			both: '❓ **Não há nenhum preset “{{name}}”.** Os seus: {{own}}. Os deste servidor: {{guild}}.',
		},
		presetEmpty: '❌ **Informe pelo menos uma opção além do nome:** é isso que o preset guarda.',
		presetsFull_one:
			'🗂️ **Já há {{count, number}} preset, e não cabem mais.** Exclua um primeiro: `/preset delete`. Nada mudou.',
		presetsFull_many:
			'🗂️ **Já há {{count, number}} de presets, e não cabem mais.** Exclua um primeiro: `/preset delete`. Nada mudou.',
		presetsFull_other:
			'🗂️ **Já há {{count, number}} presets, e não cabem mais.** Exclua um primeiro: `/preset delete`. Nada mudou.',
		personNotRead:
			'💾 **O bot não consegue ler seus presets no momento.** Tente de novo em um minuto; se continuar, quem mantém o bot precisa ver o disco dele. Nada foi pago.',
		personNotWritten:
			'💾 **O bot não consegue salvar nada no momento,** então nada mudou. Quem mantém o bot precisa ver isso; depois tente de novo.',
		personNewer:
			'🆕 **Uma versão mais nova do bot gravou seus presets,** e só ela pode mudá-los. Fale com quem mantém o bot; nada mudou.',
		notErased:
			'💾 **Nada foi excluído:** o bot não consegue salvar nada no momento. Tente de novo em um minuto; se continuar, quem mantém o bot precisa ver o disco dele.',
		notAllErased:
			'⏳ **Ainda não foi tudo excluído:** o disco do bot está com problemas. Seu pedido está anotado, e o resto some em até um dia; clique no botão de novo para tentar já.',
		alreadyAccepted: '👌 **Já está a caminho.** Acompanhe a resposta.',
		someoneElses: '✋ **Só {{asker}} pode clicar aqui,** porque fez o pedido.',
		repeated: '👌 **Isso já foi tentado de novo ou é antigo demais.** Use `/imagine` para uma imagem nova.',
		notYet: '⏳ **Espere meio minuto** e clique de novo.',
		notOurMessage: '👉 **Esta mensagem não é minha.** Use em uma mensagem com uma das minhas imagens.',
		elsewhere: '👉 **Isso foi pedido em um servidor.** Use `/imagine` lá de novo.',
		unknownButton: '❌ **Este botão não faz mais nada.** Use o comando de novo.',
		unknownCommand: '❌ **Este comando não existe mais.** Reinicie o Discord para ver os que existem.',
		broken: '❌ **Algo deu errado no bot.** Tente de novo; se continuar, avise quem mantém o bot.',
		notFetched: {
			gone: '🚫 **A imagem não está mais lá.** Talvez alguém tenha acabado de excluí-la.',
			'not-now': '📡 **O Discord não entrega a imagem no momento.** Tente de novo em um minuto.',
			disk: '💾 **O bot não consegue salvar nada no momento.** Quem mantém o bot precisa ver isso; depois tente de novo.',
			lost: '🕰️ **Não dá mais para obter esta imagem:** não vejo a mensagem dela, e o PixAI não guarda imagens por muito tempo.',
		},
		stillFetching: '⏳ **Ainda estou buscando o que você queria antes.** Clique de novo em instantes.',
		restarting: '🔄 **O bot está reiniciando.** Tente de novo em um minuto.',
	},
	policy: {
		blocked: '⛔ **A moderação pausou seus pedidos aqui.** Você pode pedir de novo {{when}} ({{at}}).',
		notThisChannel: '📍 **Você não pode usar `/imagine` neste canal.** Funciona na maioria dos outros.',
		noChannel:
			'📍 **Você não pode usar `/imagine` neste canal.** Está desativado neste servidor: fale com alguém que o gerencia.',
		otherChannels: '📍 **Você não pode usar `/imagine` neste canal.** Vá para {{channels}}.',
		manyChannels_one:
			'📍 **Você não pode usar `/imagine` neste canal.** Vá para {{channels}} ou mais {{count, number}}.',
		manyChannels_many:
			'📍 **Você não pode usar `/imagine` neste canal.** Vá para {{channels}} ou mais {{count, number}}.',
		manyChannels_other:
			'📍 **Você não pode usar `/imagine` neste canal.** Vá para {{channels}} ou mais {{count, number}}.',
		otherModels: '🖌️ **Este servidor não usa {{model}}.** Escolha outro `modelo`: {{models}}.',
		manyModels_one:
			'🖌️ **Este servidor não usa {{model}}.** Escolha outro `modelo`: {{models}} e mais {{count, number}}; veja em `/models`.',
		manyModels_many:
			'🖌️ **Este servidor não usa {{model}}.** Escolha outro `modelo`: {{models}} e mais {{count, number}}; veja em `/models`.',
		manyModels_other:
			'🖌️ **Este servidor não usa {{model}}.** Escolha outro `modelo`: {{models}} e mais {{count, number}}; veja em `/models`.',
		wordsOfOurs: '⛔ **Não posso desenhar isso.** Tente outro prompt.',
		notSafe:
			'🔞 **Esta imagem não foi desenhada para um canal que todos podem ver.** Mostre em um com restrição de idade.',
		wordsOfServer: '⛔ **Este servidor não permite algumas dessas palavras.** Mude o prompt e tente de novo.',
		key: '🔑 **Não consigo mais ler a chave do PixAI deste servidor.** Alguém que gerencia o servidor precisa colar de novo: `/settings key`.',
	},
	limits: {
		legend:
			'## 🚦 Limites\n-# **Em negrito**, o que este servidor definiu; o resto é o padrão. Mude com `/limits set`.',
		serverTitle: '### O servidor inteiro',
		personTitle: '### Cada pessoa',
		notForManagers: '-# Membros que gerenciam o servidor não têm limites pessoais.',
		rolesTitle: '### Cargos',
		bestOfRoles: '-# Cada membro tem o melhor destes e do que cada pessoa tem.',
		newDay: '-# O dia recomeça à meia-noite em {{timezone}} (`/settings timezone`).',
		reset: '↩️ **Redefinir todos os limites, os dos cargos também?**',
		resetRole: '↩️ **Redefinir os limites de {{role}}?**',
		nothingToSet: '👌 Nada para definir: informe pelo menos um limite.',
		withoutEffect: '⚠️ **`{{limit}}` não muda nada para este cargo:** todos já têm {{value}}.',
		member: {
			underWay: 'Em andamento: {{n, number}} de {{limit, number}}',
			underWayFreely: 'Em andamento: {{n, number}} (sem limite)',
			today: 'Imagens hoje: {{n, number}} de {{limit, number}}; o novo dia começa {{when}}',
			todayFreely: 'Imagens hoje: {{n, number}} (sem limite); o novo dia começa {{when}}',
			blockedUntil: 'Com bloqueio até {{at}}',
			manages: '-# Gerencia o servidor: sem limites pessoais.',
			notStopped: '**O próximo pedido não seria recusado agora.**',
			stopped: '**O próximo pedido seria recusado agora:**',
			stop: '• {{why}}',
			stopUntil: '• {{why}} – de novo {{when}}',
			stops: {
				blocked: 'bloqueio da moderação',
				per_user: 'pedidos demais em andamento',
				cooldown: 'a espera entre pedidos',
				daily: 'as imagens do dia acabaram',
				server_daily: 'as imagens do dia do servidor inteiro acabaram',
				server_credits: 'os créditos do dia do servidor não bastam',
				key: 'a chave do PixAI do próprio servidor não pode ser lida',
			},
		},
		concurrent_one: '{{count, number}} desenhado por vez',
		concurrent_many: '{{count, number}} desenhados por vez',
		concurrent_other: '{{count, number}} desenhados por vez',
		queue_one: '{{count, number}} pode esperar',
		queue_many: '{{count, number}} podem esperar',
		queue_other: '{{count, number}} podem esperar',
		noQueue: 'nenhum pode esperar',
		perUser_one: '{{count, number}} pedido por vez',
		perUser_many: '{{count, number}} de pedidos por vez',
		perUser_other: '{{count, number}} pedidos por vez',
		cooldown: '{{duration}} entre pedidos',
		noCooldown: 'sem espera',
		daily_one: '{{count, number}} imagem por dia',
		daily_many: '{{count, number}} de imagens por dia',
		daily_other: '{{count, number}} imagens por dia',
		noDaily: 'sem limite por dia',
		credits_one: '{{count, number}} crédito por dia',
		credits_many: '{{count, number}} de créditos por dia',
		credits_other: '{{count, number}} créditos por dia',
		hours: '{{n, number}}\u00a0h',
		minutes: '{{n, number}}\u00a0min',
		seconds: '{{n, number}}\u00a0s',
		takes: '`{{limit}}` aceita um número inteiro de {{min, number}} a {{max, number}}.',
		refused: {
			perUser_one:
				'🚦 **Você já tem {{count, number}} pedido em andamento.** Este servidor permite {{limit, number}} por vez. O próximo deve terminar {{when}}; `/queue` mostra os seus.',
			perUser_many:
				'🚦 **Você já tem {{count, number}} de pedidos em andamento.** Este servidor permite {{limit, number}} por vez. O próximo deve terminar {{when}}; `/queue` mostra os seus.',
			perUser_other:
				'🚦 **Você já tem {{count, number}} pedidos em andamento.** Este servidor permite {{limit, number}} por vez. O próximo deve terminar {{when}}; `/queue` mostra os seus.',
			perUserOne:
				'🚦 **Você já tem um pedido em andamento.** Este servidor permite um por vez. Ele deve terminar {{when}}; `/queue` mostra qual é.',
			cooldown:
				'⏱️ **Espere um pouco: neste servidor há uma espera de {{duration}} entre seus pedidos.** Você pode pedir de novo {{when}}.',
			daily: {
				tooMany_one:
					'📅 **Você tem {{count, number}} imagem por dia aqui, e este pedido era de {{asked, number}}.** Peça só uma: `quantidade: 1`.',
				tooMany_many:
					'📅 **Você tem {{count, number}} de imagens por dia aqui, e este pedido era de {{asked, number}}.** Peça só uma: `quantidade: 1`.',
				tooMany_other:
					'📅 **Você tem {{count, number}} imagens por dia aqui, e este pedido era de {{asked, number}}.** Peça só uma: `quantidade: 1`.',
				tooManyLater_one:
					'📅 **Você tem {{count, number}} imagem por dia aqui, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`) quando o novo dia começar {{when}}.',
				tooManyLater_many:
					'📅 **Você tem {{count, number}} de imagens por dia aqui, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`) quando o novo dia começar {{when}}.',
				tooManyLater_other:
					'📅 **Você tem {{count, number}} imagens por dia aqui, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`) quando o novo dia começar {{when}}.',
				used_one: '📅 **Você já usou sua {{count, number}} imagem de hoje.** O novo dia começa {{when}}.',
				used_many:
					'📅 **Você já usou suas {{count, number}} de imagens de hoje.** O novo dia começa {{when}}.',
				used_other: '📅 **Você já usou suas {{count, number}} imagens de hoje.** O novo dia começa {{when}}.',
				usedOne: '📅 **Você já usou sua imagem de hoje.** O novo dia começa {{when}}.',
				left_one:
					'📅 **Imagens de hoje que restam a você: {{left, number}} de {{count, number}}, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`), ou espere: o novo dia começa {{when}}.',
				left_many:
					'📅 **Imagens de hoje que restam a você: {{left, number}} de {{count, number}}, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`), ou espere: o novo dia começa {{when}}.',
				left_other:
					'📅 **Imagens de hoje que restam a você: {{left, number}} de {{count, number}}, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`), ou espere: o novo dia começa {{when}}.',
			},
			serverDaily: {
				tooMany_one:
					'📅 **Este servidor tem {{count, number}} imagem por dia, e este pedido era de {{asked, number}}.** Peça só uma: `quantidade: 1`.',
				tooMany_many:
					'📅 **Este servidor tem {{count, number}} de imagens por dia, e este pedido era de {{asked, number}}.** Peça só uma: `quantidade: 1`.',
				tooMany_other:
					'📅 **Este servidor tem {{count, number}} imagens por dia, e este pedido era de {{asked, number}}.** Peça só uma: `quantidade: 1`.',
				tooManyLater_one:
					'📅 **Este servidor tem {{count, number}} imagem por dia, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`) quando o novo dia começar {{when}}.',
				tooManyLater_many:
					'📅 **Este servidor tem {{count, number}} de imagens por dia, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`) quando o novo dia começar {{when}}.',
				tooManyLater_other:
					'📅 **Este servidor tem {{count, number}} imagens por dia, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`) quando o novo dia começar {{when}}.',
				used_one:
					'📅 **Este servidor já usou sua {{count, number}} imagem de hoje.** O novo dia começa {{when}}.',
				used_many:
					'📅 **Este servidor já usou suas {{count, number}} de imagens de hoje.** O novo dia começa {{when}}.',
				used_other:
					'📅 **Este servidor já usou suas {{count, number}} imagens de hoje.** O novo dia começa {{when}}.',
				usedOne: '📅 **Este servidor já usou sua imagem de hoje.** O novo dia começa {{when}}.',
				left_one:
					'📅 **Imagens de hoje que restam a este servidor: {{left, number}} de {{count, number}}, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`), ou espere: o novo dia começa {{when}}.',
				left_many:
					'📅 **Imagens de hoje que restam a este servidor: {{left, number}} de {{count, number}}, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`), ou espere: o novo dia começa {{when}}.',
				left_other:
					'📅 **Imagens de hoje que restam a este servidor: {{left, number}} de {{count, number}}, e este pedido era de {{asked, number}}.** Peça só uma (`quantidade: 1`), ou espere: o novo dia começa {{when}}.',
			},
			serverCredits: {
				tooMany:
					'📅 **Isto custa cerca de {{asked, number}} créditos, e este servidor tem {{count, number}} por dia.** Um modo ou modelo mais barato, ou `quantidade: 1`, pode bastar.',
				tooManyLater:
					'📅 **Isto custa cerca de {{asked, number}} créditos, e este servidor tem {{count, number}} por dia.** Um modo ou modelo mais barato, ou `quantidade: 1`, pode bastar quando o novo dia começar {{when}}.',
				left: '📅 **Isto custa cerca de {{asked, number}} créditos, e restam hoje a este servidor {{left, number}} de {{count, number}}.** Um modo ou modelo mais barato, ou `quantidade: 1`, pode bastar; ou espere: o novo dia começa {{when}}.',
				used: '📅 **Este servidor já usou seus créditos de hoje: {{count, number}}.** O novo dia começa {{when}}.',
			},
		},
		// The log channel.
		told: {
			low: '💳 **Restam poucos créditos do dia:** cerca de {{used, number}} de {{limit, number}} já foram usados. O novo dia começa: {{at}}',
			short:
				'💳 **Os créditos do dia não bastam mais:** cerca de {{used, number}} de {{limit, number}} já foram usados, e um pedido de cerca de {{asked, number}} foi recusado. O novo dia começa: {{at}}',
		},
	},
	queue: {
		title: 'A fila',
		empty: 'Ninguém está esperando.',
		summary: 'Em andamento: **{{running, number}}** · esperando: **{{waiting, number}}**',
		summaryWithYours:
			'Em andamento: **{{running, number}}** · esperando: **{{waiting, number}}** · você: {{places}}',
		askNow: 'Peça agora, e sua imagem deve ficar pronta {{when}}.',
		readyAbout: 'pronta {{when}}, mais ou menos',
		you: 'você',
		privateRequest: 'um pedido privado',
		requestElsewhere: 'um pedido em outro canal',
		tooLate: 'O que está sendo desenhado já está pago e não pode mais ser retirado.',
	},
	models: {
		title: 'Modelos',
		titleAllowed: 'Modelos que este servidor permite',
		prices:
			'Preços: créditos do PixAI por imagem, aproximados. Quatro de uma vez custam cerca da metade cada.',
		theDefault: 'padrão',
		goodAt: {
			tsubaki2: 'segue prompts longos, muitos estilos',
			harukaV2: 'personagens de anime, luz suave, barato',
			hoshinoV2: 'cenas de anime vibrantes, barato',
		},
		credits_one: '{{count, number}} crédito',
		credits_many: '{{count, number}} de créditos',
		credits_other: '{{count, number}} créditos',
		modeCosts: '{{mode}} {{credits, number}}',
		community: 'modelo da comunidade {{id}}',
		fromCommunity: 'da comunidade do PixAI; preço desconhecido',
		others: 'Você também pode usar outros modelos do PixAI: cole um link em `modelo`.',
	},
	help: {
		imagine: '`/imagine` – escreva o que quer ver; o resto é opcional',
		models: '`/models` – o que pode desenhar aqui e quanto custa mais ou menos',
		presets: '`/preset` – guarde opções com um nome e desenhe com elas: `/imagine preset:`',
		queue: '`/queue` – para quem está sendo desenhado, e **{{cancel}}** para o que é seu',
		history: '`/history` – suas imagens aqui, para mostrar uma de novo, editar ou excluir',
		usage: '`/usage` – quanto você desenhou, em números; a moderação vê também este servidor',
		me: '`/me` – o que guardo sobre você e como excluir',
		messages:
			'Segure uma imagem minha (ou clique com o botão direito) e depois **Apps**: **{{remix}}** ou **{{showPrompt}}**.',
		leave: 'A resposta mostra como está sua imagem. Você pode sair: ela chega sozinha.',
		moderators: 'Para a moderação',
		limits:
			'`/limits view` · `set` · `user` · `reset` – quanto pode ser desenhado, por quem, com que frequência',
		queueOfAll: '`/queue` – você pode cancelar os de qualquer pessoa',
		presetsForAll: '`/preset save para_servidor:` – presets para todos aqui',
		managers: 'Para quem gerencia o servidor',
		settings: '`/settings view` – tudo, com botões para o que mais se muda',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `language` · `timezone` · `reset`',
		operators: 'Para você, que mantém o bot',
		records:
			'`npm run guild -- export|import|delete <server id>` – as configurações de um servidor, com o bot parado',
		secret: '`EASEL_SECRET` – permite que servidores tragam suas próprias chaves do PixAI',
		log: 'O registro tem o motivo de tudo o que deu errado, com o id da tarefa.',
	},
	settings: {
		legend: '## ⚙️ Configurações\n-# **Em negrito**, o que este servidor definiu; o resto é o padrão.',
		defaultsTitle: '### Quando um membro não informa nada',
		whoTitle: '### Quem e onde',
		safetyTitle: '### Segurança',
		runningTitle: '### Funcionamento',
		limitsElsewhere: '-# Os limites estão em `/limits view`.',
		line: {
			model: 'Modelo: {{value}}',
			aspectRatio: 'Proporção: {{value}}',
			count: 'Quantidade: {{value}}',
			mode: 'Modo: {{value}}',
			size: 'Tamanho: {{value}}',
			negativePrompt: 'Prompt negativo: {{value}}',
			style: 'Estilo: {{value}}',
			enhancePrompt: 'Melhorar o prompt: {{value}}',
			models: 'Modelos: {{value}}',
			channels: 'Canais: {{value}}',
			moderators: 'Moderação: {{value}}',
			filter: 'Filtro: {{value}}',
			blockedWords: 'Palavras bloqueadas: {{value}}',
			spoiler: 'Spoiler: {{value}}',
			key: 'Chave do PixAI: {{value}}',
			log: 'Canal de registro: {{value}}',
			language: 'Idioma: {{value}}',
			timezone: 'Fuso horário: {{value}}',
			notWithThisModel: '{{line}} (não com este modelo)',
		},
		noMode: 'nenhum com este modelo',
		usualSize: 'o do PixAI',
		noNegativePrompt: 'nenhum',
		noStyle: 'nenhum',
		yes: 'sim',
		no: 'não',
		anyModel: 'todos',
		defaultModel: '{{model}} (padrão)',
		everywhere: 'em todo lugar',
		nowhere: '**em nenhum lugar: escolha canais**',
		only: '**só em** {{channels}}',
		except: '**em todo lugar, menos em** {{channels}}',
		filterOn: 'ativado, mas não em canais com restrição de idade',
		filterOff: '**desativado em todo lugar**',
		noBlockedWords: 'nenhuma',
		uncheckedBlockedWords: '**{{n, number}}**, sem efeito enquanto o filtro estiver desativado',
		spoiler: {
			asker: 'à escolha de quem pede',
			always: 'sempre',
			never: 'nunca',
		},
		noModerators: 'nenhum cargo',
		asDiscordSays: '{{language}} (como no Discord)',
		noLog: 'nenhum',
		logClosed: '{{channel}} ⚠️ Não consigo escrever lá',
		logClosedHelp:
			'{{channel}} ⚠️ Não consigo escrever lá: deixe o Easel ver o canal e enviar mensagens nele. As linhas esperam até lá.',
		key: {
			none: 'a do bot',
			own: '**a deste servidor, …{{end}}**',
			unreadable:
				'⚠️ **a deste servidor, …{{end}}: não consigo mais ler.** Enquanto isso, nada é desenhado; cole de novo.',
			unreadableUnused:
				'⚠️ **a deste servidor, …{{end}}: não consigo mais ler.** Enquanto isso, a conta do bot é usada; cole de novo.',
			switchedOff:
				'⚠️ **a deste servidor, …{{end}}: quem mantém o bot desativou as chaves dos servidores.** Enquanto isso, nada é desenhado; fale com essa pessoa, ou remova a chave.',
			switchedOffUnused:
				'⚠️ **a deste servidor, …{{end}}: quem mantém o bot desativou as chaves dos servidores.** Enquanto isso, a conta do bot é usada; fale com essa pessoa, ou remova a chave.',
			refused: '⚠️ **a deste servidor, …{{end}}: o PixAI a recusa.** Cole uma nova.',
			outOfCredits:
				'⚠️ **a deste servidor, …{{end}}: sem créditos.** Adicione mais em <https://pixai.art>, ou cole outra chave.',
		},
		page: {
			models:
				'## 🖌️ Modelos\nOs membros podem usar: {{models}}\n-# Adicione um que não está na lista com `/settings models adicionar:` e o id ou link dele.',
			channels: '## 📍 Canais\n`/imagine` funciona: {{where}}\n-# Um tópico conta como o canal dele.',
			safety:
				'## 🧯 Segurança\nFiltro: {{filter}}\n-# Ele diz ao PixAI para evitar nudez e recusa prompts com suas palavras bloqueadas. Uma lista curta minha, sobre menores de idade, vale em todo lugar e não pode ser desativada.\nPalavras bloqueadas: {{words}}\nSpoiler: {{spoiler}}',
			noKeys:
				'## 🔑 Chave do PixAI\nAs imagens são desenhadas com a conta do bot. Quem mantém este bot não ativou chaves próprias dos servidores.',
			key: '## 🔑 Chave do PixAI\nAgora: {{key}}\nCom uma chave própria, este servidor tem dez vagas e créditos só dele.\n-# Ela é guardada criptografada e nunca mais é mostrada. Imagens em andamento terminam com a chave com que começaram.',
			drawsNothing: 'Se eu não conseguir ler: **nada é desenhado**',
			usesBots: 'Se eu não conseguir ler: **a conta do bot é usada**',
			log: '## 📜 Canal de registro\nAgora: {{channel}}\n-# Lá são escritas as mudanças de configurações e limites, e os pedidos que a moderação cancela: quem, o quê, antes, depois.',
			moderators:
				'## 🛡️ Moderação\nAgora: {{role}}\n-# Membros com este cargo podem usar `/limits` e cancelar qualquer pedido que espera. Quem gerencia o servidor sempre pode.',
		},
		entry: {
			noModel: 'Modelo: não definido ({{model}})',
			model: 'Modelo: {{model}}',
			anyModel: 'Todos os modelos',
			communityModel: 'Modelo da comunidade …{{end}}',
			isDefault: 'O padrão, que é sempre permitido',
			noAspectRatio: 'Proporção: não definida ({{ratio}})',
			aspectRatio: 'Proporção: {{ratio}}',
			spoiler: {
				asker: 'Spoiler: à escolha de quem pede',
				always: 'Spoiler: sempre',
				never: 'Spoiler: nunca',
			},
			channels: {
				everywhere: 'Em todo lugar',
				only: 'Só nestes canais',
				except: 'Em todo lugar, menos nestes canais',
			},
		},
		placeholder: {
			model: 'Modelo padrão',
			models: 'Escolher',
			aspectRatio: 'Proporção padrão',
			spoiler: 'Spoiler',
			channelRule: 'Escolher',
			channels: 'Nenhum canal escolhido',
			log: 'Nenhum canal de registro',
			moderators: 'Nenhum cargo',
		},
		button: {
			models: 'Modelos…',
			channels: 'Canais…',
			safety: 'Segurança…',
			key: 'Chave…',
			log: 'Registro…',
			moderators: 'Moderação…',
			back: 'Voltar',
			blockedWords: 'Palavras bloqueadas…',
			filterOff: 'Desativar o filtro',
			filterOn: 'Ativar o filtro',
			pasteKey: 'Colar uma chave…',
			replaceKey: 'Substituir…',
			removeKey: 'Remover',
			drawNothing: 'Então não desenhar',
			useBots: 'Então usar conta do bot',
			confirm: 'Eu li isto',
		},
		keyForm: {
			title: 'A chave do PixAI deste servidor',
			label: 'Chave do PixAI',
			description: 'pixai.art → seu perfil → Edit → API Keys. Guardada criptografada, nunca mais mostrada.',
		},
		wordsForm: {
			title: 'Palavras bloqueadas',
			label: 'Uma palavra ou expressão por linha',
			description: 'Palavras inteiras; maiúsculas e largura não importam. Vazio: nenhuma.',
		},
		keyNotice: {
			refused:
				'❌ **O PixAI não aceita esta chave.** Nada mudou. Copie de novo: <https://pixai.art> → seu perfil → Edit → API Keys.',
			unanswered:
				'📡 **Não dá para perguntar ao PixAI sobre a chave no momento.** Nada mudou; tente de novo em um minuto.',
			own: '❌ **Essa é a chave do próprio bot.** Nada mudou: sem chave própria, este servidor já usa essa conta.',
		},
		reset: {
			all: '↩️ **Redefinir tudo em `/settings`?** Os limites de `/limits` ficam como estão.',
			defaults: '↩️ **Redefinir os padrões das imagens?** Os limites de `/limits` ficam como estão.',
			models: '↩️ **Redefinir a lista de modelos?** Os limites de `/limits` ficam como estão.',
			channels: '↩️ **Redefinir os canais?** Os limites de `/limits` ficam como estão.',
			safety:
				'↩️ **Redefinir o filtro, as palavras bloqueadas e os spoilers?** Os limites de `/limits` ficam como estão.',
			key: '↩️ **Redefinir a chave do PixAI?** Os limites de `/limits` ficam como estão.',
			log: '↩️ **Redefinir o canal de registro?** Os limites de `/limits` ficam como estão.',
			moderators: '↩️ **Redefinir o cargo da moderação?** Os limites de `/limits` ficam como estão.',
			language: '↩️ **Redefinir o idioma?** Os limites de `/limits` ficam como estão.',
			timezone: '↩️ **Redefinir o fuso horário?** Os limites de `/limits` ficam como estão.',
		},
		newer:
			'🆕 **Uma versão mais nova do bot gravou as configurações deste servidor,** e só ela pode mudá-las. Enquanto isso, o que não consigo ler fica no padrão: fale com quem mantém o bot.',
		unreadable:
			'⚠️ **Não deu para ler as configurações deste servidor** ({{when}}). O que não pode ser lido fica no padrão. As antigas estão guardadas: fale com quem mantém o bot.',
		blockedWords: {
			tooLong_one: 'uma palavra bloqueada tem no máximo {{count, number}} caractere; uma é mais longa.',
			tooLong_many: 'uma palavra bloqueada tem no máximo {{count, number}} de caracteres; uma é mais longa.',
			tooLong_other: 'uma palavra bloqueada tem no máximo {{count, number}} caracteres; uma é mais longa.',
			noLetter: 'uma palavra bloqueada precisa de uma letra ou um dígito; uma só tem outros sinais.',
			tooMany_one: 'um servidor bloqueia no máximo {{count, number}} palavra; aqui há {{given, number}}.',
			tooMany_many:
				'um servidor bloqueia no máximo {{count, number}} de palavras; aqui há {{given, number}}.',
			tooMany_other: 'um servidor bloqueia no máximo {{count, number}} palavras; aqui há {{given, number}}.',
			tooLongTogether_one:
				'todas as palavras bloqueadas juntas, uma por linha, têm no máximo {{count, number}} caractere; estas têm {{given, number}}.',
			tooLongTogether_many:
				'todas as palavras bloqueadas juntas, uma por linha, têm no máximo {{count, number}} de caracteres; estas têm {{given, number}}.',
			tooLongTogether_other:
				'todas as palavras bloqueadas juntas, uma por linha, têm no máximo {{count, number}} caracteres; estas têm {{given, number}}.',
		},
	},
	changes: {
		nothing: '👌 Nada a mudar.',
		notice: '✅ **{{what}}:** {{from}} → {{to}}',
		line: '📜 {{who}} · **{{what}}:** {{from}} → {{to}}',
		more_one: '-# E mais {{count, number}} mudança.',
		more_many: '-# E mais {{count, number}} de mudanças.',
		more_other: '-# E mais {{count, number}} mudanças.',
		what: {
			model: 'modelo padrão',
			aspectRatio: 'proporção padrão',
			mode: 'modo padrão',
			size: 'tamanho padrão',
			count: 'quantidade padrão',
			negativePrompt: 'prompt negativo padrão',
			style: 'estilo padrão',
			enhancePrompt: 'melhorar o prompt por padrão',
			models: 'modelos',
			channels: 'canais',
			filter: 'filtro',
			blockedWords: 'palavras bloqueadas',
			spoiler: 'spoiler',
			key: 'chave do PixAI',
			mayUseBotsKey: 'uso da chave do bot se a do servidor não puder ser lida',
			logChannel: 'canal de registro',
			moderatorRole: 'cargo da moderação',
			language: 'idioma',
			timezone: 'fuso horário',
		},
		preset: 'preset “{{name}}”',
		limitOfRole: '`{{limit}}` para {{role}}',
		useOf: 'uso de {{member}}',
		notSet: 'nada',
		asDiscordSays: 'como no Discord',
		changed: 'mudou',
		quoted: '“{{words}}”',
		on: 'ativado',
		off: 'desativado',
		allowed: 'permitido',
		notAllowed: 'não permitido',
		words_one: '{{count, number}} palavra',
		words_many: '{{count, number}} de palavras',
		words_other: '{{count, number}} palavras',
		anyModel: 'todos',
		everywhere: 'em todo lugar',
		nowhere: 'em nenhum lugar',
		only: 'só em {{channels}}',
		except: 'em todo lugar, menos em {{channels}}',
		spoiler: {
			asker: 'à escolha de quem pede',
			always: 'sempre',
			never: 'nunca',
		},
		notBlocked: 'sem bloqueio',
		blockedUntil: 'bloqueio até {{at}}',
		counted: 'conta',
		setBack: 'zerado, {{at}}',
	},
	history: {
		title: 'Suas imagens',
		summary_one: '{{count, number}} imagem deste servidor',
		summary_many: '{{count, number}} de imagens deste servidor, as mais novas primeiro',
		summary_other: '{{count, number}} imagens deste servidor, as mais novas primeiro',
		summaryDirect_one: '{{count, number}} imagem de mensagens diretas',
		summaryDirect_many: '{{count, number}} de imagens de mensagens diretas, as mais novas primeiro',
		summaryDirect_other: '{{count, number}} imagens de mensagens diretas, as mais novas primeiro',
		empty: 'Nada ainda. Digite `/imagine` e o que você quer ver.',
		choose: 'Escolher uma imagem',
		link: '[ir para a mensagem]({{url}})',
		sight: {
			private: '🔒 Só a própria resposta a mostra, e só para você.',
			gone: '🗑️ A mensagem dela não está mais lá.',
			closed: '🚪 Não tenho acesso ao canal dela.',
			late: '🐌 O Discord não a mostra no momento.',
		},
		show: 'Postar aqui',
		back: 'Voltar',
		deletePublic: '**Excluir esta imagem?** A mensagem dela some para todos e não volta.',
		deletePrivate:
			'**Tirar esta imagem das suas imagens?** Só você pode tirar a resposta dela: clique em **Ignorar mensagem** embaixo.',
		deleted: '🗑️ **Excluída.**',
		deletedPrivate:
			'👌 **Não está mais entre suas imagens.** A resposta dela fica até você clicar em **Ignorar mensagem** embaixo.',
		notDeleted: '🚪 **Não tenho acesso ao canal dela,** então não posso excluir. Fale com a moderação de lá.',
	},
	preset: {
		title: 'Presets',
		howToUse: 'Desenhe com um: `/imagine preset:`. Salve outro: `/preset save`.',
		none: 'Ainda não há nenhum. `/preset save` guarda opções do `/imagine` com o nome que você escolher.',
		own: 'Os seus',
		guild: 'Os deste servidor',
		ofServer: '{{name}} (deste servidor)',
		hidden: 'O seu, de mesmo nome, é usado no lugar.',
		use: 'Desenhar com um…',
		delete: 'Excluir um…',
		showAll: 'Todos os presets',
		saved: {
			own: '✅ **“{{name}}” salvo:** {{says}}',
			guild: '✅ **“{{name}}” salvo para todos neste servidor:** {{says}}',
		},
		replaced: {
			own: '✅ **“{{name}}” substituído:** {{says}}\n-# Antes: {{before}}',
			guild: '✅ **“{{name}}” substituído para todos neste servidor:** {{says}}\n-# Antes: {{before}}',
		},
		deleted: {
			own: '🗑️ **“{{name}}” excluído.** Era: {{says}}',
			guild: '🗑️ **“{{name}}” excluído para todos neste servidor.** Era: {{says}}',
		},
		unreadable:
			'⚠️ **Alguns dos seus presets não puderam ser lidos** ({{when}}) e não estão mais aqui. Salve de novo.',
		says: {
			pictures_one: '{{count, number}} imagem',
			pictures_many: '{{count, number}} de imagens',
			pictures_other: '{{count, number}} imagens',
			style: 'estilo “{{style}}”',
			without: 'sem “{{words}}”',
			loras_one: '{{count, number}} LoRA',
			loras_many: '{{count, number}} de LoRAs',
			loras_other: '{{count, number}} LoRAs',
			seed: 'seed {{seed}}',
			enhanced: 'prompt reescrito pelo PixAI',
			asTyped: 'prompt como digitado',
			spoiler: 'spoiler',
			noSpoiler: 'sem spoiler',
		},
	},
	usage: {
		server: 'Este servidor em números',
		mine: 'O que você desenhou neste servidor',
		everywhere: 'O que você desenhou',
		period: { day: 'as últimas 24 horas', week: 'os últimos 7 dias', month: 'os últimos 30 dias' },
		empty: 'Nada ainda.',
		pictures: '**Imagens:** {{n, number}}',
		requests: '**Pedidos:** {{n, number}}',
		requestsUnderWay: '**Pedidos:** {{n, number}}, dos quais {{underWay, number}} em andamento',
		people: '**Pessoas:** {{n, number}}',
		credits: '**Créditos do PixAI:** cerca de {{n, number}}',
		models: 'Modelos',
		model: '**{{model}}:** {{pictures, number}}, cerca de {{credits, number}} créditos',
		failures: 'Sem imagem',
		reasons: {
			'option-refused': 'o PixAI não aceitou o pedido',
			'model-refused': 'o PixAI não oferece o modelo',
			'out-of-credits': 'a conta do PixAI estava sem créditos',
			'key-refused': 'o PixAI recusou a chave',
			failed: 'o PixAI não conseguiu desenhar',
			cancelled: 'cancelado no PixAI',
			'took-too-long': 'o PixAI levou mais de uma hora',
			'pictures-lost': 'desenhada, mas não deu para buscar',
			uncertain: 'sem resposta do PixAI',
			unanswered: 'o Discord não aceitou resposta a tempo',
			withdrawn: 'cancelado enquanto esperava',
			'withdrawn-by-moderator': 'cancelado pela moderação enquanto esperava',
			dropped: 'descartado quando já estava com o PixAI',
			'dropped-by-moderator': 'descartado pela moderação quando já estava com o PixAI',
			broken: 'algo deu errado no bot',
			undeliverable: 'desenhada, mas não deu para mostrar',
		},
		chart: { day: 'Imagens por hora', week: 'Imagens por dia', month: 'Imagens por dia' },
		button: { day: '24 horas', week: '7 dias', month: '30 dias', server: 'Este servidor', mine: 'As minhas' },
		number: '{{n, number}}',
		moment: '{{at, datetime}}',
	},
	me: {
		title: 'O que guardo sobre você',
		requests_one: '**Pedidos:** {{count, number}}, de {{since}}. Some 30 dias depois de terminar.',
		requests_many:
			'**Pedidos:** {{count, number}} desde {{since}}, em todos os servidores e mensagens diretas. Cada um some 30 dias depois de terminar.',
		requests_other:
			'**Pedidos:** {{count, number}} desde {{since}}, em todos os servidores e mensagens diretas. Cada um some 30 dias depois de terminar.',
		noRequests: '**Pedidos:** nenhum',
		underWay_one: 'Destes, em andamento: {{count, number}}.',
		underWay_many: 'Destes, em andamento: {{count, number}}.',
		underWay_other: 'Destes, em andamento: {{count, number}}.',
		presets: '**Presets:** {{names}}',
		noPresets: '**Presets:** nenhum',
		drafts_one:
			'**Rascunhos:** {{count, number}}, de um formulário que você pode continuar. Some depois de um dia.',
		drafts_many:
			'**Rascunhos:** {{count, number}}, de formulários que você pode continuar. Cada um some depois de um dia.',
		drafts_other:
			'**Rascunhos:** {{count, number}}, de formulários que você pode continuar. Cada um some depois de um dia.',
		noDrafts: '**Rascunhos:** nenhum',
		lately: '**Usado há pouco,** e oferecido primeiro: {{names}}',
		limits: '**O que conta neste servidor:**',
		delete: 'Excluir tudo',
		question: 'Excluir tudo o que guardo sobre você, em todos os servidores?',
		goes: 'Seus pedidos, seu histórico, seus presets, seus rascunhos e o que você usou há pouco somem e não voltam.',
		stays: '**O que fica:**',
		staysPictures:
			'**As imagens no Discord.** Para que sumam também, exclua antes: `/history`, escolha uma, **{{delete}}**. Depois, os botões delas só sabem o que a mensagem diz.',
		staysCounts:
			'**Números, por dois dias:** quando você pediu e quantas imagens, nenhuma palavra. Os limites dos servidores precisam deles.',
		staysModeration: '**O que a moderação decidiu sobre você:** isso é do servidor dela.',
		deleted: 'Está tudo excluído.',
		stillComes_one:
			'O que está em andamento para você ainda chega: {{count, number}} pedido. Depois é esquecido.',
		stillComes_many:
			'O que está em andamento para você ainda chega: {{count, number}} de pedidos. Depois são esquecidos.',
		stillComes_other:
			'O que está em andamento para você ainda chega: {{count, number}} pedidos. Depois são esquecidos.',
	},
	buttons: {
		reset: 'Redefinir',
		keep: 'Manter',
		again: 'Tentar de novo',
		another: 'De novo',
		edit: 'Editar',
		larger: 'Maior',
		cancel: 'Cancelar',
		deliver: 'Mostrar mesmo assim',
		drop: 'Descartar',
		lookAgain: 'Atualizar',
		details: 'Detalhes',
		send: 'Na DM',
		delete: 'Excluir',
	},
	lists: {
		separator: ', ',
		none: 'nenhum',
		andMore_one: '{{items}} e mais {{count, number}}',
		andMore_many: '{{items}} e mais {{count, number}}',
		andMore_other: '{{items}} e mais {{count, number}}',
	},
};
