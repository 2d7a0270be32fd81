import type { Language } from './language.js';

/** Korean. */
export const ko: Language<'other'> = {
	commands: {
		imagine: { name: 'imagine', description: 'PixAI로 그림을 생성해요' },
		queue: { name: 'queue', description: '생성 중이거나 대기 중인 요청을 보고 취소할 수 있어요' },
		models: {
			name: 'models',
			description: '여기서 쓸 수 있는 모델과 각각의 특징, 대략적인 크레딧을 보여 줘요',
		},
		history: { name: 'history', description: '여기서 만든 내 그림을 다시 보거나 편집하거나 삭제해요' },
		me: {
			name: 'me',
			description: 'Easel이 나에 대해 보관하는 정보를 보여 줘요. 모두 삭제하는 버튼도 있어요',
		},
		help: { name: 'help', description: 'Easel로 할 수 있는 일을 보여 줘요' },
		preset: {
			name: 'preset',
			description: '/imagine 옵션에 이름을 붙여 두고 다시 써요',
			save: { name: 'save', description: '/imagine 옵션을 이름을 붙여 저장해요' },
			use: { name: 'use', description: '프리셋 내용을 채운 그림 양식을 열어요' },
			list: { name: 'list', description: '내 프리셋과 이 서버의 프리셋, 그 내용을 보여 줘요' },
			delete: { name: 'delete', description: '프리셋을 삭제해요' },
		},
		showPrompt: { name: '프롬프트 보기' },
		remix: { name: '리믹스' },
		settings: {
			name: 'settings',
			description: '이 서버의 Easel 설정',
			view: { name: 'view', description: '모든 설정을 보고 버튼으로 바꿀 수 있어요' },
			defaults: {
				name: 'defaults',
				description: '멤버가 따로 지정하지 않았을 때 /imagine 명령어가 쓰는 값',
				clear: { name: '지우기', description: '기본값 하나를 없애요' },
			},
			models: {
				name: 'models',
				description: '멤버가 쓸 수 있는 모델',
				add: {
					name: 'add',
					description: '목록에 넣을 모델: 이름, 모델 버전 ID 또는 pixai.art 모델 링크',
				},
			},
			channels: { name: 'channels', description: '/imagine 명령어를 쓸 수 있는 채널' },
			safety: {
				name: 'safety',
				description: '연령 제한 채널이 아닌 곳에서 막을 내용과 스포일러 설정',
				filter: {
					name: '필터',
					description: '연령 제한 채널이 아닌 곳에서 노출과 금지어를 막아요',
				},
				spoiler: {
					name: '스포일러',
					description: '누군가 누를 때까지 그림을 가릴지 정해요',
				},
			},
			key: {
				name: 'key',
				description: '이 서버 전용 PixAI 키: 동시 생성 슬롯 10개와 크레딧을 따로 써요',
			},
			log: {
				name: 'log',
				description: '설정이나 제한이 바뀔 때마다 한 줄씩 기록할 채널',
				channel: {
					name: '채널',
					description: '로그 채널. 비워 두면 답장에서 고르거나 지울 수 있어요',
				},
			},
			moderators: {
				name: 'moderators',
				description: '/limits 명령어를 쓰고 요청을 취소할 수 있는 역할',
				role: {
					name: '역할',
					description: '모더레이터 역할. 비워 두면 답장에서 고르거나 지울 수 있어요',
				},
			},
			language: {
				name: 'language',
				description: '모두에게 보이는 그림 답장과 로그 채널의 언어를 정해요',
				language: { name: '언어', description: '사용할 언어' },
			},
			timezone: {
				name: 'timezone',
				description: '하루 제한이 새로 시작되는 자정의 기준 시간대',
				zone: { name: '시간대', description: 'Asia/Seoul 같은 이름: 도시 이름을 입력해 보세요' },
			},
			reset: {
				name: 'reset',
				description: '한 번 확인한 뒤 설정을 기본값으로 되돌려요',
				group: { name: '항목', description: '되돌릴 설정' },
			},
		},
		limits: {
			name: 'limits',
			description: '모더레이터용: 누가, 얼마나, 얼마나 자주 생성할 수 있는지 정해요',
			view: { name: 'view', description: '지금의 모든 제한을 보여 줘요' },
			set: {
				name: 'set',
				description: '모두에게, 또는 역할별로 제한을 설정해요',
				concurrent: {
					name: '동시_생성',
					description: '이 서버가 PixAI에서 동시에 생성할 수 있는 요청 수. 나머지는 대기열에서 기다려요',
				},
				queue: {
					name: '대기열',
					description: '이 서버의 대기열에서 기다릴 수 있는 요청 수. 넘으면 거절돼요',
				},
				per_user: {
					name: '동시_요청',
					description: '한 사람이 동시에 진행할 수 있는 요청 수(대기 중인 요청 포함)',
				},
				cooldown: {
					name: '쿨다운',
					description: '한 사람이 다음 요청까지 기다리는 시간(초). 0이면 없음',
				},
				daily: {
					name: '하루_장수',
					description: '한 사람이 하루에 받는 그림 수. 4장짜리 요청은 4장으로 세요. 0이면 제한 없음',
				},
				server_daily: {
					name: '서버_하루_장수',
					description: '이 서버가 하루에 받는 그림 수. 4장짜리 요청은 4장으로 세요. 0이면 제한 없음',
				},
				server_credits: {
					name: '서버_하루_크레딧',
					description: '이 서버의 그림에 하루 동안 쓸 수 있는 대략적인 크레딧. 0이면 제한 없음',
				},
				role: {
					name: '역할',
					description: '이 역할의 1인당 제한을 설정해요. 역할이 여럿이면 가장 넉넉한 값이 적용돼요',
				},
			},
			reset: {
				name: 'reset',
				description: '한 번 확인한 뒤 모든 제한 또는 한 역할의 제한을 기본값으로 되돌려요',
				role: { name: '역할', description: '이 역할의 제한만 되돌려요' },
			},
			user: {
				name: 'user',
				description: '멤버의 오늘 이용량과 지금 걸리는 제한을 보고, 초기화하거나 잠시 차단해요',
				member: { name: '멤버', description: '누구인지' },
				reset: {
					name: '초기화',
					description: '오늘 받은 그림 수와 쿨다운을 처음부터 다시 세요',
				},
				block: { name: '차단', description: '이 기간 동안 요청을 받지 않아요' },
			},
		},
	},
	choices: {
		aspectRatio: {
			'1:1': '1:1 – 정사각형: 프로필 사진, 아이콘',
			'2:3': '2:3 – 세로: 캐릭터, 포스터',
			'3:2': '3:2 – 가로: 사진',
			'3:4': '3:4 – 세로: 책 표지',
			'4:3': '4:3 – 가로: 슬라이드, 태블릿',
			'3:5': '3:5 – 긴 세로: 트레이딩 카드',
			'5:3': '5:3 – 넓은 가로: 노트북 배경화면',
			'9:16': '9:16 – 휴대폰 배경화면, 스토리',
			'16:9': '16:9 – 데스크톱 배경화면, 동영상',
			'1:3': '1:3 – 아주 긴 세로: 책갈피, 족자',
			'3:1': '3:1 – 아주 넓은 가로: 배너, 헤더',
		},
		mode: {
			lite: 'lite – 빠르고 저렴함',
			standard: 'standard – 보통',
			pro: 'pro – 더 세밀함',
			ultra: 'ultra – 가장 세밀함',
		},
		filter: { on: '켜기', off: '끄기' },
		spoilerRule: {
			asker: '요청한 사람이 선택',
			always: '항상',
			never: '안 함',
		},
		settingsGroup: {
			all: '전체',
			defaults: '그림 기본값',
			models: '모델 목록',
			channels: '채널',
			safety: '필터, 금지어, 스포일러',
			key: 'PixAI 키',
			log: '로그 채널',
			moderators: '모더레이터 역할',
			language: '언어',
			timezone: '시간대',
		},
		language: { discord: 'Discord 설정에 맞춤' },
		block: {
			'1 hour': '1시간',
			'1 day': '1일',
			'1 week': '1주',
			'30 days': '30일',
			lift: '차단 해제',
		},
	},
	options: {
		prompt: { name: '프롬프트', description: '그릴 내용을 자유롭게 적어 주세요' },
		preset: {
			name: '프리셋',
			description: '나나 이 서버가 저장해 둔 옵션. 여기에 직접 입력한 값이 우선해요',
		},
		presetName: { name: '이름', description: '프리셋 이름' },
		presetNamed: { name: '이름', description: '어느 프리셋인지' },
		forServer: { name: '서버용', description: '모더레이터용: 나만이 아니라 이 서버의 모두가 쓰게 해요' },
		model: {
			name: '모델',
			description: '그림을 생성할 모델: 이름, 모델 버전 ID 또는 pixai.art 모델 링크',
		},
		aspectRatio: { name: '비율', description: '그림의 가로세로 비율(지정하지 않으면 정사각형)' },
		mode: { name: '모드', description: '얼마나 공들여 생성할지(모드가 있는 모델만)' },
		size: { name: '크기', description: '그림 크기: 1k는 약 100만 픽셀, 1.5k는 약 225만 픽셀' },
		count: { name: '장수', description: '몇 장 생성할지: 4장이면 한 장당 약 절반 가격이에요' },
		negativePrompt: { name: '네거티브_프롬프트', description: '그림에 들어가지 않았으면 하는 것' },
		style: {
			name: '스타일',
			description: '목록에 있는 스타일이나 직접 쓴 설명(스타일이 있는 모델만)',
		},
		seed: { name: '시드', description: '숫자와 옵션이 같으면 같은 그림이 나와요' },
		loras: {
			name: 'lora',
			description: 'id:weight를 쉼표로 구분해 5개까지. LoRA 링크도 돼요',
		},
		enhancePrompt: {
			name: '프롬프트_개선',
			description: 'PixAI가 프롬프트를 다듬게 해요(지정하지 않으면 꺼짐)',
		},
		spoiler: { name: '스포일러', description: '누군가 누를 때까지 그림을 가려요' },
		private: { name: '비공개', description: '답장이 나에게만 보여요' },
	},
	job: {
		progress: {
			next: '⏳ **다음 차례예요.**',
			inLine: '⏳ **대기열 {{place, number}}번째예요.**',
			submitting: '📨 **PixAI에 보내는 중…**',
			pixaiBusy: '⏳ **PixAI가 지금은 더 받지 않아요.** 순서는 그대로 유지돼요. 다음 시도: {{when}}.',
			notWritten: '💾 **지금 봇의 디스크에 저장할 수 없어요.** 순서는 그대로 유지돼요. 다음 시도: {{when}}.',
			unreachable: '📡 **지금 PixAI에 연결할 수 없어요.** 순서는 그대로 유지돼요. 다음 시도: {{when}}.',
			waiting: '📨 **PixAI가 받았어요** · 전달: {{when}}',
			drawing: '🎨 **생성 중이에요** · 시작: {{when}}',
			drawingSlowly:
				'🐢 **평소보다 오래 걸리고 있어요.** 시작: {{when}}. 계속 기다리지만, 끝내 오지 않으면 {{end}}에 그만둘게요.',
			noAnswer: '📡 **지금 PixAI가 응답하지 않아요.** 그림이 사라진 건 아니에요. 계속 확인할게요.',
			keyRefused:
				'🔑 **지금 PixAI가 이 봇의 키를 거부하고 있어요.** 봇 운영자가 확인해야 해요. 그때까지 계속 그림을 확인할게요.',
			serversKeyRefused:
				'🔑 **지금 PixAI가 이 서버의 키를 거부하고 있어요.** 서버 관리자가 확인해야 해요. 그때까지 계속 그림을 확인할게요.',
			fetching: '🖼️ **생성이 끝났어요.** 그림을 한 번에 가져오지 못해서 계속 시도하고 있어요.',
			dropped:
				'🛑 **폐기했어요.** 이미 PixAI가 받은 뒤라 크레딧은 소모되고, 그림은 표시되지 않아요. PixAI가 끝낼 때까지는 생성 중으로 세요.',
			droppedByModerator:
				'🛑 **모더레이터가 폐기했어요.** 이미 PixAI가 받은 뒤라 크레딧은 소모되고, 그림은 표시되지 않아요. PixAI가 끝낼 때까지는 생성 중으로 세요.',
		},
		drawnIn: '{{seconds, number}}초',
		seed: '시드\u00a0{{seed}}',
		fewer: '{{wanted, number}}장 중 {{got, number}}장이에요. 나머지는 받을 수 없었어요.',
		shrunk_other: 'Discord 용량 제한에 맞게 줄였어요.',
		failure: {
			optionRefused:
				'❌ **PixAI가 이 `{{option}}` 값을 받아들이지 않아요.** **{{edit}}** 버튼을 눌러 바꿔 주세요. 크레딧은 소모되지 않았어요.',
			requestRefused:
				'❌ **PixAI가 이 요청을 받아들이지 않아요.** **{{edit}}** 버튼을 눌러 내용을 바꿔 주세요. 크레딧은 소모되지 않았어요.',
			modelRefused:
				'❌ **이 모델은 봇에서 쓸 수 없어요.** **{{edit}}** 버튼을 눌러 다른 모델을 골라 주세요. 크레딧은 소모되지 않았어요.',
			outOfCredits:
				'💳 **봇의 PixAI 계정에 크레딧이 부족해요.** 봇 운영자가 충전하면 **{{again}}** 버튼을 눌러 주세요. 이번 크레딧은 소모되지 않았어요.',
			serverOutOfCredits:
				'💳 **이 서버의 PixAI 계정에 크레딧이 부족해요.** 서버 관리자가 충전하거나 `/settings key`에서 다른 키를 붙여넣어야 해요. 그런 다음 **{{again}}** 버튼을 눌러 주세요. 이번 크레딧은 소모되지 않았어요.',
			keyRefused:
				'🔑 **PixAI가 이 봇의 키를 거부했어요.** 봇 운영자가 고치면 **{{again}}** 버튼을 눌러 주세요. 크레딧은 소모되지 않았어요.',
			serversKeyRefused:
				'🔑 **PixAI가 이 서버의 키를 거부했어요.** 서버 관리자가 `/settings key`에서 새 키를 붙여넣어야 해요. 그런 다음 **{{again}}** 버튼을 눌러 주세요. 크레딧은 소모되지 않았어요.',
			failed:
				'❌ **PixAI가 그림을 생성하지 못했어요.** 이유는 알려 주지 않았어요. **{{again}}** 또는 **{{edit}}** 버튼을 눌러 주세요. 프롬프트를 바꾸면 되는 경우가 많아요.',
			cancelled: '❌ **PixAI에서 이 그림이 취소됐어요.** 아직 필요하다면 **{{again}}** 버튼을 눌러 주세요.',
			tookTooLong:
				'⌛ **PixAI가 1시간 안에 끝내지 못해서** 더 기다리지 않기로 했어요. 크레딧이 소모됐을 수 있어요. 아직 필요하다면 **{{again}}** 버튼을 눌러 주세요.',
			picturesLost:
				'❌ **PixAI가 생성했지만 그림을 가져오지 못했어요.** 여러 번 시도했어요. 이유는 봇 운영자가 로그에서 볼 수 있어요. **{{again}}** 버튼을 누르면 새로 생성하고, 크레딧도 다시 소모돼요.',
			uncertain:
				'❔ **PixAI가 응답하지 않아서 요청을 받았는지 알 수 없어요.** 크레딧이 이미 소모됐을 수 있어서 자동으로 다시 보내지 않아요. 그래도 원한다면 **{{again}}** 버튼을 눌러 주세요. 이 경우 두 번 소모될 수 있어요.',
			withdrawn: '🛑 **취소했어요.** 크레딧은 소모되지 않았어요.',
			withdrawnByModerator: '🛑 **모더레이터가 취소했어요.** 크레딧은 소모되지 않았어요.',
			dropped: '🛑 **폐기했어요.** 이미 PixAI가 받은 뒤라 크레딧이 소모됐어요.',
			droppedByModerator: '🛑 **모더레이터가 폐기했어요.** 이미 PixAI가 받은 뒤라 크레딧이 소모됐어요.',
			broken:
				'❌ **봇에 문제가 생겼어요.** 요청이 잘못된 건 아니에요. **{{again}}** 버튼을 눌러 보고, 계속되면 봇 운영자에게 알려 주세요.',
		},
	},
	details: {
		title: '자세히',
		on: '켜짐',
		off: '꺼짐',
		seedUnknown: 'PixAI가 골랐고, 값은 알려 주지 않아요',
		avoidsNudity: '봇의 필터가 네거티브 프롬프트 앞에 넣은 말: {{words}}',
		asked: '요청: {{at}}',
		drawnIn: 'PixAI에서 걸린 시간: {{seconds, number}}초',
		shown: '표시: {{at}}',
		job: '작업 `{{id}}`: 문제가 있으면 이 ID를 봇 운영자에게 알려 주세요.',
		prompt: '프롬프트',
		negativePrompt: '네거티브 프롬프트',
		expired: '요청 기록이 더 이상 남아 있지 않아요. 이 메시지에서 알 수 있는 내용은 다음과 같아요.',
		promptCut: '프롬프트의 앞부분만 남아 있어요.',
		noPrompt: '프롬프트가 더 이상 남아 있지 않아요.',
		noPicture: '이 메시지에는 Easel이 올린 그림이 없어요.',
		fullSize: '원본 크기',
		picture: '그림 {{number, number}}',
		atPixai_other: 'Discord에 맞게 줄였어요. PixAI에 있는 원본(몇 분 동안만 열려 있어요): {{links, list}}',
		notAtPixai_other: 'Discord에 맞게 줄였어요. PixAI에서 더 이상 원본을 받을 수 없어요: {{pictures, list}}',
	},
	send: {
		sent: '📬 **다이렉트 메시지로 보냈어요.**',
		sentSmaller:
			'📬 **다이렉트 메시지로 보냈어요.** 너무 큰 그림은 줄여서 보냈고, 그 메시지에 적어 두었어요.',
		from: '[원래 메시지]({{url}})',
		smaller_other: '다이렉트 메시지 용량 제한에 맞게 줄였어요: {{pictures, list}}',
		smallerWithLinks_other:
			'다이렉트 메시지 용량 제한에 맞게 줄였어요. 원본 크기(한동안만 열려 있어요): {{links, list}}',
		closed:
			'📪 **다이렉트 메시지를 보낼 수 없어요.** 이 서버의 개인정보 보호 설정에서 서버 멤버의 다이렉트 메시지를 허용한 뒤 다시 눌러 주세요. **{{details}}**에도 그림 링크가 있어요.',
	},
	pick: {
		placeholder: '한 장만 따로 올리기…',
		picture: '그림 {{number, number}}',
		chosenBy: '그림 {{number, number}}, 고른 사람: {{who}}',
	},
	cancel: {
		atPixai:
			'🎨 **이미 PixAI가 받아서 되돌릴 수 없어요.** 어느 쪽이든 크레딧은 소모돼요. 그림을 받거나 폐기해 주세요. 폐기하면 아무에게도 보이지 않아요.',
		notYours: '✋ **{{asker}} 님과 모더레이터만 취소할 수 있어요.** {{asker}} 님의 요청이에요.',
		outcomes: {
			withdrawn: '🛑 **취소했어요.** 크레딧은 소모되지 않았어요.',
			'being-withdrawn': '⏳ **취소하는 중이에요.** 완료되면 원래 답장에 표시돼요.',
			'not-yet': '⏳ **지금 막 PixAI에 넘기는 중이에요.** 잠시 뒤에 **{{cancel}}** 버튼을 다시 눌러 주세요.',
			'at-pixai':
				'🎨 **이미 PixAI가 받아서 되돌릴 수 없어요.** 그림을 보고 싶지 않다면 답장 아래의 **{{cancel}}** 버튼을 눌러 주세요.',
			kept: '👌 **그림은 그대로 도착할 거예요.**',
			dropped: '🛑 **폐기했어요.** 크레딧은 소모됐고, 그림은 표시되지 않아요.',
			dropping: '⏳ **폐기하는 중이에요.** 완료되면 원래 답장에 표시돼요.',
			ended: '👌 **더 이상 취소할 것이 없어요.** 결과는 원래 답장에 있어요.',
			'not-in-line': '👌 **이제 대기열에 없어요.**',
		},
		log: {
			what: '{{member}} 님의 요청',
			waiting: '대기 중',
			cancelled: '취소됨',
			atPixai: 'PixAI에서 처리 중',
			dropped: '폐기됨',
		},
	},
	delete: {
		title: '이 그림을 삭제할까요?',
		titleMany: '이 그림들을 삭제할까요?',
		text: '모두에게서 사라지고 되돌릴 수 없어요.',
		textMany: '모두에게서 사라지고 되돌릴 수 없어요.',
		reason: '이유(로그 채널에 남아요)',
		gone: '👌 **이미 삭제됐어요.**',
		failed: '📡 **지금 Discord에서 삭제되지 않아요.** 1분쯤 뒤에 **{{delete}}** 버튼을 다시 눌러 주세요.',
		notYours: '✋ **{{asker}} 님과 모더레이터만 삭제할 수 있어요.** {{asker}} 님이 요청한 그림이에요.',
		notYoursUnknown: '✋ **요청한 사람과 모더레이터만 삭제할 수 있어요.**',
		log: {
			what: '{{channel}}에 있는 {{member}} 님의 그림',
			somebody: '누군가',
			from: '표시됨',
			to: '삭제됨',
			toWithReason: '삭제됨, 이유: “{{reason}}”',
		},
	},
	edit: {
		title: '무엇을 그릴까요?',
		prompt: '프롬프트',
		model: '모델',
		aspectRatio: '비율',
		others: '그 밖의 옵션',
		draftGone: '⌛ **입력한 내용이 더 이상 없어요.** 하루 동안만 보관해요. `/imagine`을 써 주세요.',
		tooOld:
			'⌛ **요청 기록이 더 이상 남아 있지 않아요.** 이건 그림 자체에 남아 있는 프롬프트예요. **{{edit}}** 버튼으로 새 요청에 가져올 수 있어요.',
		tooOldToCopy:
			'⌛ **요청 기록이 더 이상 남아 있지 않아요.** 프롬프트를 복사해 `/imagine`에 붙여넣어 주세요.',
		nothingKnown:
			'⌛ **남아 있는 기록이 없고,** Easel의 그림도 없어요. 새 그림은 `/imagine`으로 생성해 주세요.',
		yes: '예, 네, 켜기, 켜짐',
		no: '아니요, 아니오, 끄기, 꺼짐',
		oneALine:
			'한 줄에 하나씩, 비워 두면 지정하지 않아요. “{{model}}: …”에 링크를 쓰면 목록에 없는 모델도 돼요.',
	},
	refusals: {
		option: '❌ **`{{option}}` 옵션을 확인해 주세요.** {{rule}}',
		value: '❌ **`{{option}}` 값을 확인해 주세요.** {{rule}}\n아무것도 바뀌지 않았어요.',
		limit: '❌ **이 제한을 확인해 주세요.** {{rule}}\n아무것도 바뀌지 않았어요.',
		blockedWords: '❌ **금지어를 확인해 주세요.** {{rule}}\n아무것도 바뀌지 않았어요.',
		takes: {
			prompt: '1~{{max, number}}자로 입력해 주세요.',
			model:
				'목록에 있는 이름, 모델 버전 ID 또는 https://pixai.art/model/…/… 같은 링크(숫자가 둘 다 있는 것)를 입력해 주세요.',
			size: '{{values, list(type: disjunction)}} 중에서 골라 주세요.',
			count: '{{values, list(type: disjunction)}} 중에서 골라 주세요.',
			negativePrompt: '{{max, number}}자까지 입력할 수 있어요.',
			style: '{{presets}} 또는 {{max, number}}자 이내로 직접 쓴 설명을 입력해 주세요.',
			seed: '0부터 {{max, number}}까지의 정수를 입력해 주세요.',
			loras:
				'`id:weight`를 쉼표로 구분해 {{max, number}}개까지 넣을 수 있어요. 같은 LoRA는 한 번만, weight는 0~1이에요(id 대신 LoRA 링크도 돼요).',
			enhancePrompt: 'true 또는 false를 골라 주세요.',
			oneOf: '{{values}} 중 하나를 골라 주세요.',
			ids: 'Discord가 보여 주는 것 중에서 {{max, number}}개까지 고를 수 있어요.',
			chosen: '선택 메뉴에서 골라 주세요.',
			personalLimits:
				'역할에는 1인당 제한({{limits}})만 설정할 수 있어요. `{{limit}}`은(는) 서버 전체의 제한이에요.',
			members: '서버 관리자가 아닌 멤버를 골라 주세요.',
			moderatorRole: '@everyone 말고, 서버 운영을 돕는 사람만 가진 역할을 골라 주세요.',
			fromList: '목록에 있는 것을 골라 주세요.',
			oneFromList: '목록에서 하나 이상 골라 주세요.',
			models: '모델은 {{max, number}}개까지예요.',
			timezone: '`Asia/Seoul` 같은 목록의 이름을 골라 주세요. 큰 도시의 이름을 입력하면 찾을 수 있어요.',
			key: 'PixAI 키를 복사한 그대로, 공백 없이 붙여넣어 주세요.',
			presetName: '눈에 보이는 글자로 1~{{max, number}}자를 입력해 주세요.',
		},
		line: {
			unknown:
				'❌ **이 줄을 확인해 주세요.** {{line}}\n각 줄은 이름과 쌍점(:)으로 시작해야 해요. 쓸 수 있는 이름: {{names}}',
			twice: '❌ **이 줄을 확인해 주세요.** {{line}}\n같은 옵션이 다른 줄에도 있어요.',
			neitherTrueNorFalse: '❌ **이 줄을 확인해 주세요.** {{line}}\n‘{{yes}}’ 또는 ‘{{no}}’라고 적어 주세요.',
		},
		modelHasNoModes: '모드가 있는 모델에서만 쓸 수 있어요. 빼거나 {{model}} 모델을 골라 주세요.',
		modelHasNoStyles: '스타일이 있는 모델에서만 쓸 수 있어요. 빼거나 {{model}} 모델을 골라 주세요.',
		needs: {
			guild: '✋ **Easel이 추가된 서버에서만 쓸 수 있어요.**',
			manager: '✋ **‘서버 관리하기’ 권한이 있는 멤버만 할 수 있어요.** 그 멤버에게 부탁해 주세요.',
			moderator:
				'✋ **모더레이터만 할 수 있어요.** ‘서버 관리하기’ 권한이나 `/settings moderators`에서 정한 역할이 있는 멤버예요. 그 멤버에게 부탁해 주세요.',
		},
		lineFull:
			'🚦 **여기 대기열이 꽉 찼어요.** {{when}}에 자리가 날 것 같아요. 누가 기다리는지는 `/queue`에서 볼 수 있어요.',
		botFull: '🚦 **봇이 더 이상 요청을 받을 수 없어요.** {{when}}에 자리가 날 것 같아요.',
		outOfCredits:
			'💳 **봇의 PixAI 계정에 크레딧이 부족해요.** 봇 운영자가 충전하면 다시 시도해 주세요. 이번 크레딧은 소모되지 않았어요.',
		serverOutOfCredits:
			'💳 **이 서버의 PixAI 계정에 크레딧이 부족해요.** 서버 관리자가 충전하거나 `/settings key`에서 다른 키를 붙여넣어야 해요. 그런 다음 다시 시도해 주세요. 이번 크레딧은 소모되지 않았어요.',
		keyRefused:
			'🔑 **PixAI가 이 봇의 키를 거부했어요.** 직접 할 수 있는 일은 없고, 봇 운영자가 고쳐야 해요. 크레딧은 소모되지 않았어요.',
		serversKeyRefused:
			'🔑 **PixAI가 이 서버의 키를 거부했어요.** 서버 관리자가 `/settings key`에서 새 키를 붙여넣어야 해요. 그런 다음 다시 시도해 주세요. 크레딧은 소모되지 않았어요.',
		notWritten:
			'💾 **지금 봇의 디스크에 저장할 수 없어서** 새 요청을 받지 않아요. 봇 운영자가 확인해야 하니, 그 뒤에 다시 시도해 주세요. 크레딧은 소모되지 않았어요.',
		settingsNotRead:
			'💾 **지금 이 서버의 설정을 읽을 수 없어요.** 1분쯤 뒤에 다시 시도해 주세요. 계속되면 봇 운영자가 디스크를 확인해야 해요. 크레딧은 소모되지 않았어요.',
		settingsNotWritten:
			'💾 **지금 봇의 디스크에 저장할 수 없어서** 아무것도 바뀌지 않았어요. 봇 운영자가 확인해야 하니, 그 뒤에 다시 시도해 주세요.',
		settingsNewer:
			'🆕 **이 서버의 설정은 더 새로운 버전의 봇이 저장해서** 그 버전에서만 바꿀 수 있어요. 봇 운영자에게 문의해 주세요. 아무것도 바뀌지 않았어요.',
		tookTooLong:
			'🐌 **지금 봇의 디스크가 아주 느려요.** 1분쯤 뒤에 다시 확인해 주세요. 계속되면 봇 운영자가 확인해야 해요.',
		presetUnknown: {
			none: '❓ **“{{name}}” 프리셋이 없어요.** 다른 프리셋도 아직 없어요. `/preset save`로 만들 수 있어요.',
			own: '❓ **“{{name}}” 프리셋이 없어요.** 내 프리셋: {{own}}.',
			guild: '❓ **“{{name}}” 프리셋이 없어요.** 이 서버의 프리셋: {{guild}}.',
			both: '❓ **“{{name}}” 프리셋이 없어요.** 내 프리셋: {{own}}. 이 서버의 프리셋: {{guild}}.',
		},
		presetEmpty: '❌ **이름 말고도 옵션을 하나 이상 지정해 주세요.** 그 옵션이 프리셋의 내용이 돼요.',
		presetsFull_other:
			'🗂️ **이미 프리셋이 {{count, number}}개 있어서 더 저장할 수 없어요.** 먼저 `/preset delete`로 하나를 삭제해 주세요. 아무것도 바뀌지 않았어요.',
		personNotRead:
			'💾 **지금 내 프리셋을 읽을 수 없어요.** 1분쯤 뒤에 다시 시도해 주세요. 계속되면 봇 운영자가 디스크를 확인해야 해요. 크레딧은 소모되지 않았어요.',
		personNotWritten:
			'💾 **지금 봇의 디스크에 저장할 수 없어서** 아무것도 바뀌지 않았어요. 봇 운영자가 확인해야 하니, 그 뒤에 다시 시도해 주세요.',
		personNewer:
			'🆕 **내 프리셋은 더 새로운 버전의 봇이 저장해서** 그 버전에서만 바꿀 수 있어요. 봇 운영자에게 문의해 주세요. 아무것도 바뀌지 않았어요.',
		notErased:
			'💾 **아무것도 삭제하지 못했어요.** 지금 봇의 디스크에 저장할 수 없어요. 1분쯤 뒤에 다시 시도해 주세요. 계속되면 봇 운영자가 디스크를 확인해야 해요.',
		notAllErased:
			'⏳ **아직 다 삭제하지 못했어요.** 봇의 디스크에 문제가 있어요. 삭제 요청은 기록해 두었고 나머지는 하루 안에 삭제돼요. 버튼을 다시 누르면 바로 시도해요.',
		alreadyAccepted: '👌 **이미 진행 중이에요.** 답장을 지켜봐 주세요.',
		someoneElses: '✋ **그림을 요청한 {{asker}} 님만 누를 수 있어요.**',
		repeated: '👌 **이미 다시 시도했거나 너무 오래됐어요.** 새 그림은 `/imagine`으로 생성해 주세요.',
		notYet: '⏳ **30초쯤 기다렸다가** 다시 눌러 주세요.',
		notOurMessage: '👉 **Easel의 메시지가 아니에요.** Easel의 그림이 있는 메시지에서 사용해 주세요.',
		elsewhere: '👉 **서버에서 요청한 그림이에요.** 그 서버에서 `/imagine`을 다시 실행해 주세요.',
		unknownButton: '❌ **이 버튼은 더 이상 작동하지 않아요.** 명령어를 다시 실행해 주세요.',
		unknownCommand: '❌ **이 명령어는 이제 없어요.** Discord를 다시 시작하면 지금 있는 명령어가 보여요.',
		broken: '❌ **봇에 문제가 생겼어요.** 다시 시도해 보고, 계속되면 봇 운영자에게 알려 주세요.',
		notFetched: {
			gone: '🚫 **그림이 더 이상 없어요.** 누군가 방금 삭제했을 수 있어요.',
			'not-now': '📡 **지금 Discord에서 그림을 받을 수 없어요.** 1분쯤 뒤에 다시 시도해 주세요.',
			disk: '💾 **지금 봇의 디스크에 저장할 수 없어요.** 봇 운영자가 확인해야 하니, 그 뒤에 다시 시도해 주세요.',
			lost: '🕰️ **이 그림은 더 이상 받을 수 없어요.** 메시지를 볼 수 없고, PixAI도 그림을 오래 보관하지 않아요.',
		},
		stillFetching: '⏳ **앞서 부탁한 그림을 아직 가져오는 중이에요.** 잠시 뒤에 다시 눌러 주세요.',
		restarting: '🔄 **봇을 다시 시작하고 있어요.** 1분쯤 뒤에 다시 시도해 주세요.',
	},
	policy: {
		blocked: '⛔ **모더레이터가 여기서 내 요청을 중지했어요.** {{when}}({{at}})부터 다시 요청할 수 있어요.',
		notThisChannel: '📍 **이 채널에서는 `/imagine`을 쓸 수 없어요.** 다른 채널은 대부분 괜찮아요.',
		noChannel:
			'📍 **이 채널에서는 `/imagine`을 쓸 수 없어요.** 이 서버에서는 꺼져 있으니 서버 관리자에게 문의해 주세요.',
		otherChannels: '📍 **이 채널에서는 `/imagine`을 쓸 수 없어요.** {{channels}} 채널에서 써 주세요.',
		manyChannels_other:
			'📍 **이 채널에서는 `/imagine`을 쓸 수 없어요.** {{channels}} 외 {{count, number}}개 채널에서 쓸 수 있어요.',
		otherModels: '🖌️ **이 서버에서는 {{model}} 모델을 쓰지 않아요.** 다른 `모델`을 골라 주세요: {{models}}.',
		manyModels_other:
			'🖌️ **이 서버에서는 {{model}} 모델을 쓰지 않아요.** 다른 `모델`을 골라 주세요: {{models}} 외 {{count, number}}개(`/models`에서 볼 수 있어요).',
		wordsOfOurs: '⛔ **이건 생성할 수 없어요.** 다른 프롬프트로 시도해 주세요.',
		notSafe: '🔞 **누구나 볼 수 있는 채널에 맞춰 생성한 그림이 아니에요.** 연령 제한 채널에서 보여 주세요.',
		wordsOfServer: '⛔ **이 서버에서 허용하지 않는 말이 들어 있어요.** 프롬프트를 바꿔서 다시 시도해 주세요.',
		key: '🔑 **이 서버 전용 PixAI 키를 더 이상 읽을 수 없어요.** 서버 관리자가 `/settings key`에서 다시 붙여넣어야 해요.',
	},
	limits: {
		legend:
			'## 🚦 제한\n-# **굵은 글씨**는 이 서버에서 설정한 값이고, 나머지는 기본값이에요. `/limits set`으로 바꿀 수 있어요.',
		serverTitle: '### 서버 전체',
		personTitle: '### 1인당',
		notForManagers: '-# 서버 관리자에게는 1인당 제한이 없어요.',
		rolesTitle: '### 역할',
		bestOfRoles: '-# 멤버에게는 이 값들과 1인당 제한 중 가장 넉넉한 값이 적용돼요.',
		newDay: '-# 하루는 {{timezone}} 기준 자정에 새로 시작돼요(`/settings timezone`).',
		reset: '↩️ **역할별 제한까지 포함해 모든 제한을 초기화할까요?**',
		resetRole: '↩️ **{{role}} 역할의 제한을 초기화할까요?**',
		nothingToSet: '👌 설정할 것이 없어요. 제한을 하나 이상 지정해 주세요.',
		withoutEffect:
			'⚠️ **`{{limit}}` 값은 이 역할에 아무 영향이 없어요.** 이미 모두에게 적용되는 값: {{value}}.',
		member: {
			underWay: '진행 중: {{limit, number}}건 중 {{n, number}}건',
			underWayFreely: '진행 중: {{n, number}}건(제한 없음)',
			today: '오늘 그림: {{limit, number}}장 중 {{n, number}}장, {{when}}에 새 하루 시작',
			todayFreely: '오늘 그림: {{n, number}}장(제한 없음), {{when}}에 새 하루 시작',
			blockedUntil: '차단: {{at}}까지',
			manages: '-# 서버 관리자라서 1인당 제한이 없어요.',
			notStopped: '**지금 요청하면 거절되지 않아요.**',
			stopped: '**지금 요청하면 거절돼요:**',
			stop: '• {{why}}',
			stopUntil: '• {{why}} – {{when}} 풀림',
			stops: {
				blocked: '모더레이터가 차단함',
				per_user: '진행 중인 요청이 너무 많음',
				cooldown: '요청 사이 쿨다운',
				daily: '오늘 받을 수 있는 그림을 다 받음',
				server_daily: '서버 전체가 오늘 받을 수 있는 그림을 다 받음',
				server_credits: '서버가 오늘 쓸 크레딧이 모자람',
				key: '서버 전용 PixAI 키를 읽을 수 없음',
			},
		},
		concurrent_other: '동시에 {{count, number}}건 생성',
		queue_other: '{{count, number}}건까지 대기 가능',
		noQueue: '대기 불가',
		perUser_other: '동시에 {{count, number}}건까지 요청',
		cooldown: '요청 사이 {{duration}}',
		noCooldown: '쿨다운 없음',
		daily_other: '하루 {{count, number}}장',
		noDaily: '하루 제한 없음',
		credits_other: '하루 {{count, number}}크레딧',
		hours: '{{n, number}}시간',
		minutes: '{{n, number}}분',
		seconds: '{{n, number}}초',
		takes: '`{{limit}}` 값은 {{min, number}}부터 {{max, number}}까지의 정수여야 해요.',
		refused: {
			perUser_other:
				'🚦 **이미 진행 중인 요청이 {{count, number}}건 있어요.** 이 서버에서는 동시에 {{limit, number}}건까지예요. 다음 요청은 {{when}}에 끝날 것 같아요. 내 요청은 `/queue`에서 볼 수 있어요.',
			perUserOne:
				'🚦 **이미 진행 중인 요청이 있어요.** 이 서버에서는 한 번에 1건만 돼요. {{when}}에 끝날 것 같아요. 내 요청은 `/queue`에서 볼 수 있어요.',
			cooldown:
				'⏱️ **조금 기다려 주세요. 이 서버에서는 요청 사이에 {{duration}} 간격을 둬야 해요.** {{when}}에 다시 요청할 수 있어요.',
			daily: {
				tooMany_other:
					'📅 **여기서는 하루에 {{count, number}}장까지인데 {{asked, number}}장을 요청했어요.** 1장(`장수: 1`)으로 요청해 주세요.',
				tooManyLater_other:
					'📅 **여기서는 하루에 {{count, number}}장까지인데 {{asked, number}}장을 요청했어요.** {{when}}에 새 하루가 시작되면 1장(`장수: 1`)으로 요청해 주세요.',
				used_other:
					'📅 **오늘 받을 수 있는 {{count, number}}장을 다 썼어요.** 새 하루는 {{when}}에 시작돼요.',
				usedOne: '📅 **오늘 받을 수 있는 1장을 다 썼어요.** 새 하루는 {{when}}에 시작돼요.',
				left_other:
					'📅 **오늘 {{count, number}}장 중 {{left, number}}장이 남았는데 {{asked, number}}장을 요청했어요.** 1장(`장수: 1`)으로 요청하거나, {{when}}에 새 하루가 시작될 때까지 기다려 주세요.',
			},
			serverDaily: {
				tooMany_other:
					'📅 **이 서버는 하루에 {{count, number}}장까지인데 {{asked, number}}장을 요청했어요.** 1장(`장수: 1`)으로 요청해 주세요.',
				tooManyLater_other:
					'📅 **이 서버는 하루에 {{count, number}}장까지인데 {{asked, number}}장을 요청했어요.** {{when}}에 새 하루가 시작되면 1장(`장수: 1`)으로 요청해 주세요.',
				used_other:
					'📅 **이 서버가 오늘 받을 수 있는 {{count, number}}장을 다 썼어요.** 새 하루는 {{when}}에 시작돼요.',
				usedOne: '📅 **이 서버가 오늘 받을 수 있는 1장을 다 썼어요.** 새 하루는 {{when}}에 시작돼요.',
				left_other:
					'📅 **이 서버는 오늘 {{count, number}}장 중 {{left, number}}장이 남았는데 {{asked, number}}장을 요청했어요.** 1장(`장수: 1`)으로 요청하거나, {{when}}에 새 하루가 시작될 때까지 기다려 주세요.',
			},
			serverCredits: {
				tooMany:
					'📅 **이 요청에는 약 {{asked, number}}크레딧이 드는데 이 서버는 하루에 {{count, number}}까지예요.** 더 저렴한 모드나 모델, 또는 `장수: 1`이면 될 수도 있어요.',
				tooManyLater:
					'📅 **이 요청에는 약 {{asked, number}}크레딧이 드는데 이 서버는 하루에 {{count, number}}까지예요.** {{when}}에 새 하루가 시작되면 더 저렴한 모드나 모델, 또는 `장수: 1`로 요청해 보세요.',
				left: '📅 **이 요청에는 약 {{asked, number}}크레딧이 드는데 이 서버는 오늘 {{count, number}} 중 {{left, number}}이 남았어요.** 더 저렴한 모드나 모델, 또는 `장수: 1`이면 될 수도 있어요. 아니면 {{when}}에 새 하루가 시작될 때까지 기다려 주세요.',
				used: '📅 **이 서버가 오늘 쓸 수 있는 {{count, number}}크레딧을 다 썼어요.** 새 하루는 {{when}}에 시작돼요.',
			},
		},
		// The log channel.
		told: {
			low: '💳 **오늘 쓸 크레딧이 얼마 남지 않았어요:** {{limit, number}} 중 약 {{used, number}}을 썼어요. 새 하루 시작: {{at}}',
			short:
				'💳 **오늘 쓸 크레딧이 모자라요:** {{limit, number}} 중 약 {{used, number}}을 썼고, 약 {{asked, number}}짜리 요청을 거절했어요. 새 하루 시작: {{at}}',
		},
	},
	queue: {
		title: '대기열',
		empty: '기다리는 사람이 없어요.',
		summary: '생성 중 **{{running, number}}**건 · 대기 중 **{{waiting, number}}**건',
		summaryWithYours:
			'생성 중 **{{running, number}}**건 · 대기 중 **{{waiting, number}}**건 · 내 순서: {{places}}',
		askNow: '지금 요청하면 {{when}}에 그림이 완성될 것 같아요.',
		readyAbout: '대략 {{when}} 완성',
		you: '나',
		privateRequest: '비공개 요청',
		requestElsewhere: '다른 채널의 요청',
		tooLate: '생성 중인 것은 이미 크레딧이 소모되어 되돌릴 수 없어요.',
	},
	models: {
		title: '모델',
		titleAllowed: '이 서버에서 쓸 수 있는 모델',
		prices: '가격: 그림 한 장에 드는 대략적인 PixAI 크레딧이에요. 한 번에 4장이면 한 장당 약 절반이에요.',
		theDefault: '기본값',
		goodAt: {
			tsubaki2: '긴 프롬프트를 잘 따름, 다양한 스타일',
			harukaV2: '애니메이션 캐릭터, 부드러운 빛, 저렴함',
			hoshinoV2: '선명한 애니메이션 장면, 저렴함',
		},
		credits_other: '{{count, number}}크레딧',
		modeCosts: '{{mode}} {{credits, number}}',
		community: '커뮤니티 모델 {{id}}',
		fromCommunity: 'PixAI 커뮤니티 모델, 가격은 알 수 없음',
		others: '다른 PixAI 모델도 쓸 수 있어요. `모델`에 링크를 붙여넣어 주세요.',
	},
	help: {
		imagine: '`/imagine` – 보고 싶은 것을 적어 주세요. 나머지는 선택이에요',
		models: '`/models` – 여기서 쓸 수 있는 모델과 대략적인 크레딧',
		presets: '`/preset` – 옵션에 이름을 붙여 두고 `/imagine 프리셋:`으로 써요',
		queue: '`/queue` – 생성 중이거나 대기 중인 요청. 내 요청은 **{{cancel}}** 가능',
		history: '`/history` – 여기서 만든 내 그림. 다시 보거나 편집하거나 삭제할 수 있어요',
		me: '`/me` – Easel이 나에 대해 보관하는 정보와 삭제 방법',
		messages:
			'Easel의 그림을 길게 누르거나 오른쪽 클릭한 뒤 **앱**에서 **{{remix}}**, **{{showPrompt}}** 기능을 쓸 수 있어요.',
		leave: '그림이 얼마나 진행됐는지 답장에 나와요. 자리를 비워도 그림은 알아서 도착해요.',
		moderators: '모더레이터용',
		limits: '`/limits view` · `set` · `user` · `reset` – 누가, 얼마나, 얼마나 자주 생성할 수 있는지',
		queueOfAll: '`/queue` – 누구의 요청이든 취소할 수 있어요',
		presetsForAll: '`/preset save 서버용:` – 이 서버의 모두가 쓰는 프리셋',
		managers: '서버 관리자용',
		settings: '`/settings view` – 모든 설정과 자주 바꾸는 항목의 버튼',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `language` · `timezone` · `reset`',
		operators: '봇 운영자용',
		records: '`npm run guild -- export|import|delete <server id>` – 서버 설정(봇이 멈춰 있을 때)',
		secret: '`EASEL_SECRET` – 서버가 전용 PixAI 키를 쓸 수 있게 해요',
		log: '문제가 생긴 이유는 작업 ID와 함께 모두 로그에 남아요.',
	},
	settings: {
		legend: '## ⚙️ 설정\n-# **굵은 글씨**는 이 서버에서 설정한 값이고, 나머지는 기본값이에요.',
		defaultsTitle: '### 멤버가 따로 지정하지 않을 때',
		whoTitle: '### 누가, 어디서',
		safetyTitle: '### 안전',
		runningTitle: '### 운영',
		limitsElsewhere: '-# 제한은 `/limits view`에 있어요.',
		line: {
			model: '모델: {{value}}',
			aspectRatio: '비율: {{value}}',
			count: '장수: {{value}}',
			mode: '모드: {{value}}',
			size: '크기: {{value}}',
			negativePrompt: '네거티브 프롬프트: {{value}}',
			style: '스타일: {{value}}',
			enhancePrompt: '프롬프트 개선: {{value}}',
			models: '모델: {{value}}',
			channels: '채널: {{value}}',
			moderators: '모더레이터: {{value}}',
			filter: '필터: {{value}}',
			blockedWords: '금지어: {{value}}',
			spoiler: '스포일러: {{value}}',
			key: 'PixAI 키: {{value}}',
			log: '로그 채널: {{value}}',
			language: '언어: {{value}}',
			timezone: '시간대: {{value}}',
			notWithThisModel: '{{line}} (이 모델에는 해당 없음)',
		},
		noMode: '이 모델에는 없음',
		usualSize: 'PixAI 기본값',
		noNegativePrompt: '없음',
		noStyle: '없음',
		yes: '예',
		no: '아니요',
		anyModel: '모두',
		defaultModel: '{{model}} (기본값)',
		everywhere: '모든 곳',
		nowhere: '**없음(채널을 골라 주세요)**',
		only: '{{channels}} **에서만**',
		except: '{{channels}} **제외, 나머지 모든 곳**',
		filterOn: '켜짐(연령 제한 채널 제외)',
		filterOff: '**모든 곳에서 꺼짐**',
		noBlockedWords: '없음',
		uncheckedBlockedWords: '**{{n, number}}개**, 필터가 꺼져 있는 동안에는 확인하지 않아요',
		spoiler: { asker: '요청한 사람이 선택', always: '항상', never: '안 함' },
		noModerators: '역할 없음',
		asDiscordSays: '{{language}} (Discord 설정에 맞춤)',
		noLog: '없음',
		logClosed: '{{channel}} ⚠️ 쓸 수 없음',
		logClosedHelp:
			'{{channel}} ⚠️ 쓸 수 없어요. Easel이 이 채널을 보고 메시지를 보낼 수 있게 허용해 주세요. 기록은 그때까지 보류돼요.',
		key: {
			none: '봇의 키',
			own: '**이 서버 전용, …{{end}}**',
			unreadable:
				'⚠️ **이 서버 전용, …{{end}}: 더 이상 읽을 수 없어요.** 그동안은 아무것도 생성되지 않아요. 다시 붙여넣어 주세요.',
			unreadableUnused:
				'⚠️ **이 서버 전용, …{{end}}: 더 이상 읽을 수 없어요.** 그동안은 봇의 계정을 써요. 다시 붙여넣어 주세요.',
			switchedOff:
				'⚠️ **이 서버 전용, …{{end}}: 봇 운영자가 서버 전용 키를 껐어요.** 그동안은 아무것도 생성되지 않아요. 운영자에게 문의하거나 키를 삭제해 주세요.',
			switchedOffUnused:
				'⚠️ **이 서버 전용, …{{end}}: 봇 운영자가 서버 전용 키를 껐어요.** 그동안은 봇의 계정을 써요. 운영자에게 문의하거나 키를 삭제해 주세요.',
			refused: '⚠️ **이 서버 전용, …{{end}}: PixAI가 거부했어요.** 새 키를 붙여넣어 주세요.',
			outOfCredits:
				'⚠️ **이 서버 전용, …{{end}}: 크레딧이 부족해요.** <https://pixai.art>에서 충전하거나 다른 키를 붙여넣어 주세요.',
		},
		page: {
			models:
				'## 🖌️ 모델\n멤버가 쓸 수 있는 모델: {{models}}\n-# 목록에 없는 모델은 `/settings models add:`에 ID나 링크를 넣어 추가해 주세요.',
			channels: '## 📍 채널\n`/imagine`을 쓸 수 있는 곳: {{where}}\n-# 스레드는 원래 채널과 똑같이 다뤄요.',
			safety:
				'## 🧯 안전\n필터: {{filter}}\n-# 노출을 빼도록 PixAI에 알리고, 금지어가 들어간 프롬프트를 거절해요. 미성년자에 관한 Easel 자체의 짧은 목록은 어디서나 적용되고 끌 수 없어요.\n금지어: {{words}}\n스포일러: {{spoiler}}',
			noKeys: '## 🔑 PixAI 키\n그림은 봇의 계정으로 생성돼요. 봇 운영자가 서버 전용 키를 켜 두지 않았어요.',
			key: '## 🔑 PixAI 키\n현재: {{key}}\n전용 키가 있으면 이 서버만의 동시 생성 슬롯 10개와 크레딧을 쓸 수 있어요.\n-# 암호화해서 보관하고 다시 보여 주지 않아요. 진행 중인 그림은 시작할 때의 키로 끝까지 생성돼요.',
			drawsNothing: '키를 읽을 수 없을 때: **아무것도 생성하지 않음**',
			usesBots: '키를 읽을 수 없을 때: **봇의 계정 사용**',
			log: '## 📜 로그 채널\n현재: {{channel}}\n-# 설정과 제한이 바뀐 내용, 모더레이터가 취소한 요청을 기록해요: 누가, 무엇을, 변경 전, 변경 후.',
			moderators:
				'## 🛡️ 모더레이터\n현재: {{role}}\n-# 이 역할이 있는 멤버는 `/limits`를 쓸 수 있고, 대기 중이라면 누구의 요청이든 취소할 수 있어요. 서버 관리자는 언제나 할 수 있어요.',
		},
		entry: {
			noModel: '모델: 설정 안 함({{model}})',
			model: '모델: {{model}}',
			anyModel: '모든 모델',
			communityModel: '커뮤니티 모델 …{{end}}',
			isDefault: '기본값이라 항상 쓸 수 있어요',
			noAspectRatio: '비율: 설정 안 함({{ratio}})',
			aspectRatio: '비율: {{ratio}}',
			spoiler: {
				asker: '스포일러: 요청한 사람이 선택',
				always: '스포일러: 항상',
				never: '스포일러: 안 함',
			},
			channels: {
				everywhere: '모든 곳',
				only: '고른 채널에서만',
				except: '고른 채널을 뺀 모든 곳',
			},
		},
		placeholder: {
			model: '기본 모델',
			models: '고르기',
			aspectRatio: '기본 비율',
			spoiler: '스포일러',
			channelRule: '고르기',
			channels: '고른 채널 없음',
			log: '로그 채널 없음',
			moderators: '역할 없음',
		},
		button: {
			models: '모델…',
			channels: '채널…',
			safety: '안전…',
			key: '키…',
			log: '로그…',
			moderators: '모더레이터…',
			back: '뒤로',
			blockedWords: '금지어…',
			filterOff: '필터 끄기',
			filterOn: '필터 켜기',
			pasteKey: '키 붙여넣기…',
			replaceKey: '바꾸기…',
			removeKey: '삭제',
			drawNothing: '그때는 생성 안 함',
			useBots: '그때는 봇 계정 사용',
			confirm: '읽었어요',
		},
		keyForm: {
			title: '이 서버의 PixAI 키',
			label: 'PixAI 키',
			description: 'pixai.art → 내 프로필 → 편집 → API 키. 암호화해서 보관하고 다시 보여 주지 않아요.',
		},
		wordsForm: {
			title: '금지어',
			label: '한 줄에 단어나 구절 하나',
			description:
				'단어 전체가 일치할 때만 걸려요. 대소문자와 전각·반각은 구분하지 않아요. 비워 두면 금지어 없음.',
		},
		keyNotice: {
			refused:
				'❌ **PixAI가 이 키를 받아들이지 않아요.** 아무것도 바뀌지 않았어요. 다시 복사해 주세요: <https://pixai.art> → 내 프로필 → 편집 → API 키.',
			unanswered:
				'📡 **지금 PixAI에서 키를 확인할 수 없어요.** 아무것도 바뀌지 않았어요. 1분쯤 뒤에 다시 시도해 주세요.',
			own: '❌ **이 봇 자체의 키예요.** 아무것도 바뀌지 않았어요. 전용 키가 없으면 이 서버는 이미 그 계정을 써요.',
		},
		reset: {
			all: '↩️ **`/settings`의 설정을 모두 초기화할까요?** `/limits`의 제한은 그대로예요.',
			defaults: '↩️ **그림 기본값을 초기화할까요?** `/limits`의 제한은 그대로예요.',
			models: '↩️ **모델 목록을 초기화할까요?** `/limits`의 제한은 그대로예요.',
			channels: '↩️ **채널 설정을 초기화할까요?** `/limits`의 제한은 그대로예요.',
			safety: '↩️ **필터, 금지어, 스포일러를 초기화할까요?** `/limits`의 제한은 그대로예요.',
			key: '↩️ **PixAI 키를 초기화할까요?** `/limits`의 제한은 그대로예요.',
			log: '↩️ **로그 채널을 초기화할까요?** `/limits`의 제한은 그대로예요.',
			moderators: '↩️ **모더레이터 역할을 초기화할까요?** `/limits`의 제한은 그대로예요.',
			language: '↩️ **언어 설정을 초기화할까요?** `/limits`의 제한은 그대로예요.',
			timezone: '↩️ **시간대를 초기화할까요?** `/limits`의 제한은 그대로예요.',
		},
		newer:
			'🆕 **이 서버의 설정은 더 새로운 버전의 봇이 저장해서** 그 버전에서만 바꿀 수 있어요. 읽을 수 없는 항목은 그동안 기본값으로 적용돼요. 봇 운영자에게 문의해 주세요.',
		unreadable:
			'⚠️ **이 서버의 설정을 읽지 못했어요**({{when}}). 읽을 수 없는 항목은 기본값으로 적용돼요. 예전 설정은 보관되어 있으니 봇 운영자에게 문의해 주세요.',
		blockedWords: {
			tooLong_other: '금지어 하나는 {{count, number}}자까지인데, 더 긴 것이 있어요.',
			noLetter: '금지어에는 글자나 숫자가 있어야 하는데, 기호만 있는 것이 있어요.',
			tooMany_other: '금지어는 {{count, number}}개까지인데, {{given, number}}개가 있어요.',
			tooLongTogether_other:
				'금지어는 한 줄에 하나씩 적어 모두 {{count, number}}자까지인데, {{given, number}}자가 있어요.',
		},
	},
	changes: {
		nothing: '👌 바뀐 것이 없어요.',
		notice: '✅ **{{what}}:** {{from}} → {{to}}',
		line: '📜 {{who}} · **{{what}}:** {{from}} → {{to}}',
		more_other: '-# 그 밖에 {{count, number}}건이 더 바뀌었어요.',
		what: {
			model: '기본 모델',
			aspectRatio: '기본 비율',
			mode: '기본 모드',
			size: '기본 크기',
			count: '기본 장수',
			negativePrompt: '기본 네거티브 프롬프트',
			style: '기본 스타일',
			enhancePrompt: '기본 프롬프트 개선',
			models: '모델',
			channels: '채널',
			filter: '필터',
			blockedWords: '금지어',
			spoiler: '스포일러',
			key: 'PixAI 키',
			mayUseBotsKey: '서버 전용 키를 읽을 수 없을 때 봇의 키 사용',
			logChannel: '로그 채널',
			moderatorRole: '모더레이터 역할',
			language: '언어',
			timezone: '시간대',
		},
		preset: '프리셋 “{{name}}”',
		limitOfRole: '{{role}} 역할의 `{{limit}}`',
		useOf: '{{member}} 님의 이용량',
		notSet: '설정 안 함',
		asDiscordSays: 'Discord 설정에 맞춤',
		changed: '변경됨',
		quoted: '“{{words}}”',
		on: '켜짐',
		off: '꺼짐',
		allowed: '허용',
		notAllowed: '허용 안 함',
		words_other: '{{count, number}}개',
		anyModel: '모두',
		everywhere: '모든 곳',
		nowhere: '없음',
		only: '{{channels}}에서만',
		except: '{{channels}} 제외, 나머지 모든 곳',
		spoiler: { asker: '요청한 사람이 선택', always: '항상', never: '안 함' },
		notBlocked: '차단 안 됨',
		blockedUntil: '{{at}}까지 차단',
		counted: '집계 중',
		setBack: '0으로 초기화({{at}})',
	},
	history: {
		title: '내 그림',
		summary_other: '이 서버에서 만든 그림 {{count, number}}장, 최신순',
		summaryDirect_other: '다이렉트 메시지에서 만든 그림 {{count, number}}장, 최신순',
		empty: '아직 없어요. `/imagine`과 보고 싶은 것을 입력해 보세요.',
		choose: '그림 고르기',
		link: '[바로 가기]({{url}})',
		sight: {
			private: '🔒 나만 볼 수 있는 답장에만 있어요.',
			gone: '🗑️ 메시지가 더 이상 없어요.',
			closed: '🚪 Easel이 그 채널을 볼 수 없어요.',
			late: '🐌 지금 Discord에서 보여 줄 수 없어요.',
		},
		show: '여기에 올리기',
		back: '뒤로',
		deletePublic: '**이 그림을 삭제할까요?** 메시지가 모두에게서 사라지고 되돌릴 수 없어요.',
		deletePrivate:
			'**이 그림을 내 그림에서 뺄까요?** 답장은 나만 없앨 수 있어요. 답장 아래의 **메시지 닫기**를 눌러 주세요.',
		deleted: '🗑️ **삭제했어요.**',
		deletedPrivate: '👌 **내 그림에서 뺐어요.** 답장은 그 아래의 **메시지 닫기**를 누를 때까지 남아 있어요.',
		notDeleted:
			'🚪 **Easel이 그 채널을 볼 수 없어서** 삭제할 수 없어요. 그곳의 모더레이터에게 부탁해 주세요.',
	},
	preset: {
		title: '프리셋',
		howToUse: '사용: `/imagine 프리셋:`. 새로 저장: `/preset save`.',
		none: '아직 없어요. `/preset save`로 `/imagine` 옵션에 원하는 이름을 붙여 저장할 수 있어요.',
		own: '내 프리셋',
		guild: '이 서버의 프리셋',
		ofServer: '{{name}}(이 서버)',
		hidden: '이름이 같은 내 프리셋이 대신 쓰여요.',
		use: '하나 사용하기…',
		delete: '하나 삭제하기…',
		showAll: '모든 프리셋',
		saved: {
			own: '✅ **“{{name}}” 저장됨:** {{says}}',
			guild: '✅ **이 서버의 모두를 위한 “{{name}}” 저장됨:** {{says}}',
		},
		replaced: {
			own: '✅ **“{{name}}” 바뀜:** {{says}}\n-# 이전: {{before}}',
			guild: '✅ **이 서버의 모두를 위한 “{{name}}” 바뀜:** {{says}}\n-# 이전: {{before}}',
		},
		deleted: {
			own: '🗑️ **“{{name}}” 삭제됨.** 내용: {{says}}',
			guild: '🗑️ **이 서버의 모두를 위한 “{{name}}” 삭제됨.** 내용: {{says}}',
		},
		unreadable:
			'⚠️ **내 프리셋 중 일부를 읽지 못했어요**({{when}}). 이제 남아 있지 않으니 다시 저장해 주세요.',
		says: {
			pictures_other: '{{count, number}}장',
			style: '스타일 “{{style}}”',
			without: '제외 “{{words}}”',
			loras_other: 'LoRA {{count, number}}개',
			seed: '시드 {{seed}}',
			enhanced: 'PixAI가 프롬프트 개선',
			asTyped: '프롬프트는 입력한 그대로',
			spoiler: '스포일러',
			noSpoiler: '스포일러 아님',
		},
	},
	me: {
		title: 'Easel이 나에 대해 보관하는 정보',
		requests_other:
			'**요청:** {{since}}부터 {{count, number}}건(모든 서버와 다이렉트 메시지). 각각 끝난 지 30일이 지나면 삭제돼요.',
		noRequests: '**요청:** 없음',
		underWay_other: '그중 {{count, number}}건이 진행 중이에요.',
		presets: '**프리셋:** {{names}}',
		noPresets: '**프리셋:** 없음',
		drafts_other: '**초안:** 이어서 작성할 수 있는 양식 {{count, number}}건. 각각 하루가 지나면 삭제돼요.',
		noDrafts: '**초안:** 없음',
		lately: '**최근에 쓴 것**(먼저 추천돼요): {{names}}',
		limits: '**이 서버에서의 이용량:**',
		delete: '모두 삭제',
		question: '모든 서버에서 나에 대해 보관하는 정보를 모두 삭제할까요?',
		goes: '요청, 기록, 프리셋, 초안, 최근에 쓴 것이 삭제돼요. 되돌릴 수 없어요.',
		stays: '**남는 것:**',
		staysPictures:
			'**Discord에 있는 그림.** 그림도 없애고 싶다면 먼저 `/history`에서 하나를 골라 **{{delete}}** 버튼을 눌러 주세요. 그 뒤에는 버튼이 메시지에 적힌 것만 알 수 있어요.',
		staysCounts:
			'**횟수, 이틀 동안:** 언제 몇 장을 요청했는지만 남고 글 내용은 없어요. 서버의 제한에 필요해요.',
		staysModeration: '**모더레이터가 나에게 내린 조치:** 이건 그 서버의 정보예요.',
		deleted: '모두 삭제했어요.',
		stillComes_other: '진행 중인 요청 {{count, number}}건은 그대로 도착하고, 그 뒤에 삭제돼요.',
	},
	buttons: {
		reset: '초기화',
		keep: '그대로 두기',
		again: '다시 시도',
		another: '다시 생성',
		edit: '편집',
		larger: '더 크게',
		cancel: '취소',
		deliver: '그대로 받기',
		drop: '폐기하기',
		lookAgain: '새로고침',
		details: '자세히',
		send: 'DM으로 받기',
		delete: '삭제',
	},
	lists: {
		separator: ', ',
		none: '없음',
		andMore_other: '{{items}} 외 {{count, number}}개',
	},
};
