import type { Language } from './language.js';

/** Japanese. */
export const ja: Language<'other'> = {
	commands: {
		imagine: { name: 'imagine', description: 'PixAIで画像を生成します' },
		queue: { name: 'queue', description: '生成中と順番待ちの状況を表示します。キャンセルもできます' },
		models: {
			name: 'models',
			description: 'ここで使えるモデルと、それぞれの得意分野、クレジットの目安を表示します',
		},
		history: { name: 'history', description: 'ここで生成した自分の画像。もう一度表示、編集、削除できます' },
		usage: {
			name: 'usage',
			description: '生成した量を数字とグラフで表示します。モデレーターはこのサーバー全体も見られます',
		},
		me: {
			name: 'me',
			description: 'Easelが保存しているあなたの情報を表示します。すべて削除するボタンもあります',
		},
		help: { name: 'help', description: 'Easelでできることを表示します' },
		preset: {
			name: 'preset',
			description: '/imagine のオプションに名前を付けて保存し、繰り返し使います',
			save: { name: 'save', description: '/imagine のオプションに名前を付けて保存します' },
			use: { name: 'use', description: 'プリセットの内容を入れた状態で、画像のフォームを開きます' },
			list: { name: 'list', description: '自分とこのサーバーのプリセット、その内容を表示します' },
			delete: { name: 'delete', description: 'プリセットを削除します' },
		},
		showPrompt: { name: 'プロンプトを表示' },
		remix: { name: 'リミックス' },
		settings: {
			name: 'settings',
			description: 'このサーバーでのEaselの設定',
			view: { name: 'view', description: 'すべての設定を表示します。ボタンから変更もできます' },
			defaults: {
				name: 'defaults',
				description: 'メンバーが指定しなかったときに /imagine で使う値を決めます',
				clear: { name: '解除', description: 'デフォルトを1つ取り消します' },
			},
			models: {
				name: 'models',
				description: 'メンバーが使えるモデルを決めます',
				add: {
					name: 'add',
					description: 'リストに追加するモデル: 名前、モデルのバージョンID、またはpixai.artのモデルのリンク',
				},
			},
			channels: { name: 'channels', description: '/imagine を使えるチャンネルを決めます' },
			safety: {
				name: 'safety',
				description: '年齢制限チャンネル以外で避ける内容と、スポイラーを設定します',
				filter: {
					name: 'フィルター',
					description: '年齢制限チャンネル以外で、ヌードと禁止ワードを避けます',
				},
				spoiler: {
					name: 'スポイラー',
					description: '誰かが押すまで画像を隠すかどうか',
				},
			},
			key: {
				name: 'key',
				description: 'このサーバー専用のPixAIキー: 同時生成枠10個とクレジットを専用にできます',
			},
			log: {
				name: 'log',
				description: '設定や制限の変更を1行ずつ記録するチャンネルを決めます',
				channel: {
					name: 'チャンネル',
					description: 'ログチャンネル。指定しなければ、返信の中で選択・解除できます',
				},
			},
			moderators: {
				name: 'moderators',
				description: '/limits の使用とリクエストのキャンセルができるロールを決めます',
				role: {
					name: 'ロール',
					description: 'モデレーターのロール。指定しなければ、返信の中で選択・解除できます',
				},
			},
			language: {
				name: 'language',
				description: '全員に見える画像の返信とログチャンネルの言語を決めます',
				language: { name: '言語', description: '使う言語' },
			},
			timezone: {
				name: 'timezone',
				description: '1日の制限が切り替わる午前0時の基準になるタイムゾーンを決めます',
				zone: { name: 'タイムゾーン', description: 'Asia/Tokyoのような名前: 都市名を入力してください' },
			},
			reset: {
				name: 'reset',
				description: '確認のうえ、設定をデフォルトに戻します',
				group: { name: '対象', description: 'どの設定を戻すか' },
			},
		},
		limits: {
			name: 'limits',
			description: 'モデレーター向け: 誰が、どれだけ、どのくらいの頻度で生成できるかを決めます',
			view: { name: 'view', description: '現在の制限をすべて表示します' },
			set: {
				name: 'set',
				description: '全員に対して、またはロールごとに制限を設定します',
				concurrent: {
					name: '同時生成',
					description: 'このサーバーがPixAIで同時に生成できるリクエスト数。残りは順番待ちになります',
				},
				queue: {
					name: '順番待ち',
					description: 'このサーバーで順番待ちできるリクエスト数。超えた分は断られます',
				},
				per_user: {
					name: '同時リクエスト',
					description: '1人が同時に進められるリクエスト数（順番待ちも含む）',
				},
				cooldown: {
					name: 'クールダウン',
					description: '次のリクエストまでに1人が待つ秒数。0でなし',
				},
				daily: {
					name: '1日の枚数',
					description: '1人が1日に生成できる枚数。4枚のリクエストは4枚と数えます。0で無制限',
				},
				server_daily: {
					name: 'サーバーの1日の枚数',
					description: 'このサーバーで1日に生成できる枚数。4枚のリクエストは4枚と数えます。0で無制限',
				},
				server_credits: {
					name: 'サーバーの1日のクレジット',
					description: 'このサーバーの画像に1日に使えるクレジットの目安。0で無制限',
				},
				role: {
					name: 'ロール',
					description:
						'1人あたりの制限をこのロールに設定。複数のロールを持つメンバーには一番ゆるいものが適用されます',
				},
			},
			reset: {
				name: 'reset',
				description: '確認のうえ、すべての制限、または1つのロールの制限をデフォルトに戻します',
				role: { name: 'ロール', description: 'このロールの制限だけを戻します' },
			},
			user: {
				name: 'user',
				description: 'メンバーの今日の利用状況と、今の制限を表示します。リセットや一時的なブロックもできます',
				member: { name: 'メンバー', description: '対象のメンバー' },
				reset: {
					name: 'リセット',
					description: '今日の枚数とクールダウンをなかったことにします',
				},
				block: { name: 'ブロック', description: 'この期間、リクエストを受け付けません' },
			},
		},
	},
	choices: {
		aspectRatio: {
			'1:1': '1:1 – 正方形: アバター、アイコン',
			'2:3': '2:3 – 縦長: キャラクター、ポスター',
			'3:2': '3:2 – 横長: 写真',
			'3:4': '3:4 – 縦長: 本の表紙',
			'4:3': '4:3 – 横長: スライド、タブレット',
			'3:5': '3:5 – かなり縦長: トレーディングカード',
			'5:3': '5:3 – かなり横長: ノートPCの壁紙',
			'9:16': '9:16 – スマホの壁紙、ストーリー',
			'16:9': '16:9 – デスクトップの壁紙、動画',
			'1:3': '1:3 – 極端に縦長: しおり、掛け軸',
			'3:1': '3:1 – 極端に横長: バナー、ヘッダー',
		},
		mode: {
			lite: 'lite – 速くて安い',
			standard: 'standard – 標準',
			pro: 'pro – より細かい',
			ultra: 'ultra – 最も細かい',
		},
		filter: { on: 'オン', off: 'オフ' },
		spoilerRule: {
			asker: 'リクエストした人に任せる',
			always: '常に隠す',
			never: '隠さない',
		},
		settingsGroup: {
			all: 'すべて',
			defaults: '画像のデフォルト',
			models: 'モデルのリスト',
			channels: 'チャンネル',
			safety: 'フィルター、禁止ワード、スポイラー',
			key: 'PixAIキー',
			log: 'ログチャンネル',
			moderators: 'モデレーターのロール',
			language: '言語',
			timezone: 'タイムゾーン',
		},
		language: { discord: 'Discordに合わせる' },
		block: {
			'1 hour': '1時間',
			'1 day': '1日',
			'1 week': '1週間',
			'30 days': '30日',
			lift: 'ブロックを解除',
		},
	},
	options: {
		prompt: { name: 'プロンプト', description: '何を描くか、自由な言葉で' },
		preset: {
			name: 'プリセット',
			description: '自分かこのサーバーが保存したオプション。ここで入力したものが優先されます',
		},
		presetName: { name: '名前', description: 'プリセットの名前' },
		presetNamed: { name: '名前', description: '対象のプリセット' },
		forServer: {
			name: 'サーバー用',
			description: 'モデレーター向け: 自分だけでなく、このサーバーの全員が使えるようにします',
		},
		model: {
			name: 'モデル',
			description: '生成に使うモデル: 名前、モデルのバージョンID、またはpixai.artのモデルのリンク',
		},
		aspectRatio: { name: 'アスペクト比', description: '画像の縦横比（指定しなければ正方形）' },
		mode: { name: 'モード', description: 'どれだけ丁寧に生成するか（モードのあるモデルのみ）' },
		size: { name: 'サイズ', description: '画像の大きさ: 1kは約100万画素、1.5kは約225万画素' },
		count: { name: '枚数', description: '何枚生成するか: 4枚なら1枚あたり約半額です' },
		negativePrompt: { name: 'ネガティブプロンプト', description: '画像に入れたくないもの' },
		style: {
			name: 'スタイル',
			description: 'リストのスタイル、または自由な言葉（スタイルのあるモデルのみ）',
		},
		seed: { name: 'シード', description: '同じ数字と同じオプションなら、同じ画像になります' },
		loras: {
			name: 'lora',
			description: 'id:weightをカンマ区切りで5個まで。LoRAのリンクも使えます',
		},
		enhancePrompt: {
			name: 'プロンプト強化',
			description: 'PixAIにプロンプトを書き直してもらいます（指定しなければオフ）',
		},
		spoiler: { name: 'スポイラー', description: '誰かが押すまで画像を隠します' },
		private: { name: '非公開', description: '返信が自分だけに見えるようにします' },
	},
	job: {
		progress: {
			next: '⏳ **順番待ちの先頭です。**',
			inLine: '⏳ **順番待ち{{place, number}}番目です。**',
			submitting: '📨 **PixAIに送っています…**',
			pixaiBusy:
				'⏳ **現在、PixAIはこれ以上受け付けていません。** 順番はそのままで、次は{{when}}に試します。',
			notWritten: '💾 **現在、Botのディスクに書き込めません。** 順番はそのままで、次は{{when}}に試します。',
			unreachable: '📡 **現在、PixAIに接続できません。** 順番はそのままで、次は{{when}}に試します。',
			waiting: '📨 **PixAIが受け取りました** · 送信: {{when}}',
			drawing: '🎨 **生成中です** · 開始: {{when}}',
			drawingSlowly:
				'🐢 **いつもより時間がかかっています。** 開始: {{when}}。引き続き待ちますが、届かなければ{{end}}に打ち切ります。',
			noAnswer: '📡 **現在、PixAIから応答がありません。** 画像は失われていません。確認を続けます。',
			keyRefused:
				'🔑 **現在、PixAIがこのBotのキーを受け付けません。** Botの運営者の対応が必要です。それまで画像の確認を続けます。',
			serversKeyRefused:
				'🔑 **現在、PixAIがこのサーバーのキーを受け付けません。** サーバー管理者の対応が必要です。それまで画像の確認を続けます。',
			fetching: '🖼️ **生成が終わりました。** 画像の取得に少し手間取っています。取得を続けます。',
			dropped:
				'🛑 **破棄しました。** すでにPixAIに渡っていたため、クレジットは消費されます。画像は表示されません。PixAIの処理が終わるまでは生成中として数えます。',
			droppedByModerator:
				'🛑 **モデレーターが破棄しました。** すでにPixAIに渡っていたため、クレジットは消費されます。画像は表示されません。PixAIの処理が終わるまでは生成中として数えます。',
		},
		drawnIn: '{{seconds, number}}秒',
		seed: 'シード\u00a0{{seed}}',
		fewer: '{{wanted, number}}枚のうち{{got, number}}枚です。残りは取得できませんでした。',
		shrunk_other: 'Discordの上限に合わせて縮小しました。',
		failure: {
			optionRefused:
				'❌ **この`{{option}}`はPixAIに受け付けられませんでした。** **{{edit}}**を押して変更してください。クレジットは消費されていません。',
			requestRefused:
				'❌ **このリクエストはPixAIに受け付けられませんでした。** **{{edit}}**を押して、どこかを変更してください。クレジットは消費されていません。',
			modelRefused:
				'❌ **このモデルはBotからは使えません。** **{{edit}}**を押して、別のモデルを選んでください。クレジットは消費されていません。',
			outOfCredits:
				'💳 **BotのPixAIアカウントのクレジットが足りません。** Botの運営者が追加したら、**{{again}}**を押してください。今回のクレジットは消費されていません。',
			serverOutOfCredits:
				'💳 **このサーバーのPixAIアカウントのクレジットが足りません。** サーバー管理者がクレジットを追加するか、`/settings key`で別のキーを貼り付ける必要があります。そのあとで**{{again}}**を押してください。今回のクレジットは消費されていません。',
			keyRefused:
				'🔑 **PixAIがこのBotのキーを受け付けません。** Botの運営者が対応したら、**{{again}}**を押してください。クレジットは消費されていません。',
			serversKeyRefused:
				'🔑 **PixAIがこのサーバーのキーを受け付けません。** サーバー管理者が`/settings key`で新しいキーを貼り付ける必要があります。そのあとで**{{again}}**を押してください。クレジットは消費されていません。',
			failed:
				'❌ **PixAIが生成に失敗しました。** 理由は示されていません。**{{again}}**か**{{edit}}**を押してください。プロンプトを変えるとうまくいくことがよくあります。',
			cancelled:
				'❌ **この画像はPixAI側でキャンセルされました。** まだ必要なら**{{again}}**を押してください。',
			tookTooLong:
				'⌛ **PixAIでの生成が1時間たっても終わらなかったため、** 待つのをやめました。クレジットが消費されている可能性があります。まだ必要なら**{{again}}**を押してください。',
			picturesLost:
				'❌ **生成は終わりましたが、画像を取得できませんでした。** 何度も試しました。原因はBotの運営者がログで確認できます。**{{again}}**を押すと、もう一度生成します。クレジットも改めて消費されます。',
			uncertain:
				'❔ **PixAIから応答がなく、受け付けられたかどうかわかりません。** すでにクレジットが消費されている可能性があるため、自動では再送しません。それでも必要なら**{{again}}**を押してください。その場合、二重に消費されることがあります。',
			withdrawn: '🛑 **キャンセルしました。** クレジットは消費されていません。',
			withdrawnByModerator: '🛑 **モデレーターがキャンセルしました。** クレジットは消費されていません。',
			dropped: '🛑 **破棄しました。** すでにPixAIに渡っていたため、クレジットは消費されました。',
			droppedByModerator:
				'🛑 **モデレーターが破棄しました。** すでにPixAIに渡っていたため、クレジットは消費されました。',
			broken:
				'❌ **Botで問題が発生しました。** リクエストに問題はありません。**{{again}}**を押し、それでも続くならBotの運営者に知らせてください。',
		},
	},
	details: {
		title: '詳細',
		on: 'オン',
		off: 'オフ',
		seedUnknown: 'PixAIが選んだ値（非公開）',
		avoidsNudity: 'Botのフィルターがネガティブプロンプトの前に追加した語: {{words}}',
		asked: 'リクエスト: {{at}}',
		drawnIn: 'PixAIでの生成時間: {{seconds, number}}秒',
		shown: '表示: {{at}}',
		job: 'ジョブ`{{id}}`: 問題があれば、このIDをBotの運営者に伝えてください。',
		prompt: 'プロンプト',
		negativePrompt: 'ネガティブプロンプト',
		expired: 'リクエストの記録はもう残っていません。このメッセージからわかるのは次の内容です。',
		promptCut: 'プロンプトは冒頭部分だけ残っています。',
		noPrompt: 'プロンプトはもう残っていません。',
		noPicture: 'このメッセージにはEaselの画像がありません。',
		fullSize: '原寸大',
		picture: '画像{{number, number}}',
		atPixai_other: 'Discord用に縮小しました。PixAIにある元の画像（数分間だけ見られます）: {{links, list}}',
		notAtPixai_other: 'Discord用に縮小しました。元の画像はもうPixAIから取得できません: {{pictures, list}}',
	},
	send: {
		sent: '📬 **ダイレクトメッセージで送りました。**',
		sentSmaller:
			'📬 **ダイレクトメッセージで送りました。** 大きすぎる画像は縮小してあり、そのことをメッセージに書いてあります。',
		from: '[元のメッセージ]({{url}})',
		smaller_other: 'ダイレクトメッセージの上限に合わせて縮小しました: {{pictures, list}}',
		smallerWithLinks_other:
			'ダイレクトメッセージの上限に合わせて縮小しました。原寸大（しばらくの間だけ見られます）: {{links, list}}',
		closed:
			'📪 **ダイレクトメッセージを送れません。** このサーバーのプライバシー設定でメンバーからのダイレクトメッセージを許可して、もう一度押してください。**{{details}}**にも画像へのリンクがあります。',
	},
	pick: {
		placeholder: '1枚だけを投稿…',
		picture: '画像{{number, number}}',
		chosenBy: '画像{{number, number}}（選んだ人: {{who}}）',
	},
	cancel: {
		atPixai:
			'🎨 **すでにPixAIに渡っていて、取り消せません。** どちらにしてもクレジットは消費されます。画像を受け取るか、破棄するかを選んでください。破棄すると、だれにも表示されません。',
		notYours:
			'✋ **キャンセルできるのは{{asker}}さんとモデレーターだけです。** {{asker}}さんのリクエストです。',
		outcomes: {
			withdrawn: '🛑 **キャンセルしました。** クレジットは消費されていません。',
			'being-withdrawn': '⏳ **キャンセルしています。** 完了すると、元の返信に表示されます。',
			'not-yet':
				'⏳ **ちょうどPixAIに送っているところです。** 少し待ってから、もう一度**{{cancel}}**を押してください。',
			'at-pixai':
				'🎨 **すでにPixAIに渡っていて、取り消せません。** 画像を表示したくなければ、返信の下にある**{{cancel}}**を押してください。',
			kept: '👌 **画像はこのまま届きます。**',
			dropped: '🛑 **破棄しました。** クレジットは消費され、画像は表示されません。',
			dropping: '⏳ **破棄しています。** 完了すると、元の返信に表示されます。',
			ended: '👌 **キャンセルするものはもうありません。** 結果は元の返信に表示されています。',
			'not-in-line': '👌 **もう順番待ちにはありません。**',
		},
		log: {
			what: '{{member}}さんのリクエスト',
			waiting: '待機中',
			cancelled: 'キャンセル済み',
			atPixai: 'PixAIで処理中',
			dropped: '破棄済み',
		},
	},
	delete: {
		title: 'この画像を削除しますか？',
		titleMany: 'これらの画像を削除しますか？',
		text: '全員が見られなくなり、元に戻すことはできません。',
		textMany: '全員が見られなくなり、元に戻すことはできません。',
		reason: '理由（ログチャンネルに残ります）',
		gone: '👌 **すでに削除されています。**',
		failed:
			'📡 **現在、Discordで削除できません。** 1分ほどしてから、もう一度**{{delete}}**を押してください。',
		notYours:
			'✋ **削除できるのは{{asker}}さんとモデレーターだけです。** {{asker}}さんがリクエストした画像です。',
		notYoursUnknown: '✋ **削除できるのは、リクエストした本人とモデレーターだけです。**',
		log: {
			what: '{{channel}}にある{{member}}さんの画像',
			somebody: '誰か',
			from: '表示中',
			to: '削除済み',
			toWithReason: '削除済み（理由:「{{reason}}」）',
		},
	},
	edit: {
		title: '何を描きますか？',
		prompt: 'プロンプト',
		model: 'モデル',
		aspectRatio: 'アスペクト比',
		others: 'その他の設定',
		draftGone: '⌛ **入力した内容はもう残っていません。** 保存は1日だけです。`/imagine`を使ってください。',
		tooOld:
			'⌛ **リクエストの記録はもう残っていません。** これは画像自体に残っているプロンプトです。**{{edit}}**で新しいリクエストに取り込めます。',
		tooOldToCopy:
			'⌛ **リクエストの記録はもう残っていません。** プロンプトをコピーして`/imagine`に貼り付けてください。',
		nothingKnown:
			'⌛ **これについての記録はなく、** Easelの画像もありません。新しい画像は`/imagine`で生成してください。',
		yes: 'はい, オン',
		no: 'いいえ, オフ',
		oneALine: '1行に1つ、空欄は指定なし。「{{model}}: …」にリンクを書けば、リストにないモデルも使えます。',
	},
	refusals: {
		option: '❌ **`{{option}}`を確認してください。** {{rule}}',
		value: '❌ **`{{option}}`を確認してください。** {{rule}}\n何も変更していません。',
		limit: '❌ **この制限を確認してください。** {{rule}}\n何も変更していません。',
		blockedWords: '❌ **禁止ワードを確認してください。** {{rule}}\n何も変更していません。',
		takes: {
			prompt: '1〜{{max, number}}文字で入力してください。',
			model:
				'リストにある名前、モデルのバージョンID、または https://pixai.art/model/…/… のようなリンク（数字が2つとも入ったもの）を指定してください。',
			size: '{{values, list(type: disjunction)}}を指定してください。',
			count: '{{values, list(type: disjunction)}}を指定してください。',
			negativePrompt: '{{max, number}}文字以内で入力してください。',
			style: '{{presets}}、または{{max, number}}文字以内の自由な言葉を指定してください。',
			seed: '0〜{{max, number}}の整数を入力してください。',
			loras:
				'`id:weight`をカンマ区切りで{{max, number}}個まで指定できます。同じLoRAは1回だけ、weightは0〜1です（idの代わりにLoRAのリンクも使えます）。',
			enhancePrompt: 'trueまたはfalseを指定してください。',
			oneOf: '{{values}}のいずれかを指定してください。',
			ids: 'Discordの候補から{{max, number}}個まで選べます。',
			chosen: 'メニューから選んでください。',
			personalLimits:
				'ロールに設定できるのは1人あたりの制限（{{limits}}）だけです。`{{limit}}`はサーバー全体の制限です。',
			members: 'サーバー管理者以外のメンバーを指定してください。',
			moderatorRole: '@everyoneではなく、運営を手伝うメンバーだけが持つロールを選んでください。',
			fromList: 'リストから選んでください。',
			oneFromList: 'リストから1つ以上選んでください。',
			models: 'モデルは{{max, number}}個までです。',
			timezone:
				'`Asia/Tokyo`のような、リストにある名前を選んでください。大きな都市の名前を入力すると候補が出ます。',
			key: 'PixAIキーを、コピーしたまま、スペースを入れずに貼り付けてください。',
			presetName: '見える文字を1〜{{max, number}}文字で入力してください。',
		},
		line: {
			unknown:
				'❌ **この行を確認してください。** {{line}}\nどの行も、名前とコロンで始めてください。使える名前: {{names}}',
			twice: '❌ **この行を確認してください。** {{line}}\n同じ項目が別の行にもあります。',
			neitherTrueNorFalse:
				'❌ **この行を確認してください。** {{line}}\n「{{yes}}」または「{{no}}」を指定してください。',
		},
		modelHasNoModes: 'モードのあるモデルでのみ使えます。指定をやめるか、{{model}}を選んでください。',
		modelHasNoStyles: 'スタイルのあるモデルでのみ使えます。指定をやめるか、{{model}}を選んでください。',
		needs: {
			guild: '✋ **Easelが追加されているサーバーでのみ使えます。**',
			manager:
				'✋ **「サーバー管理」権限を持つメンバーだけが使えます。** 必要なら、そのメンバーに頼んでください。',
			moderator:
				'✋ **モデレーターだけが使えます。** 「サーバー管理」権限、または`/settings moderators`で決めたロールを持つメンバーです。必要なら、そのメンバーに頼んでください。',
		},
		lineFull:
			'🚦 **ここの順番待ちはいっぱいです。** {{when}}に空く見込みです。待っている人は`/queue`で確認できます。',
		botFull: '🚦 **Botがいっぱいで、これ以上受け付けられません。** {{when}}に空く見込みです。',
		outOfCredits:
			'💳 **BotのPixAIアカウントのクレジットが足りません。** Botの運営者が追加したら、もう一度試してください。今回のクレジットは消費されていません。',
		serverOutOfCredits:
			'💳 **このサーバーのPixAIアカウントのクレジットが足りません。** サーバー管理者がクレジットを追加するか、`/settings key`で別のキーを貼り付ける必要があります。そのあとで、もう一度試してください。今回のクレジットは消費されていません。',
		keyRefused:
			'🔑 **PixAIがこのBotのキーを受け付けません。** あなたにできることはなく、Botの運営者の対応が必要です。クレジットは消費されていません。',
		serversKeyRefused:
			'🔑 **PixAIがこのサーバーのキーを受け付けません。** サーバー管理者が`/settings key`で新しいキーを貼り付ける必要があります。そのあとで、もう一度試してください。クレジットは消費されていません。',
		notWritten:
			'💾 **現在、Botのディスクに書き込めないため、** 新しいリクエストを受け付けられません。Botの運営者の対応が必要です。そのあとで、もう一度試してください。クレジットは消費されていません。',
		settingsNotRead:
			'💾 **現在、このサーバーの設定を読み取れません。** 1分ほどしてからもう一度試してください。続くようなら、Botの運営者がディスクを確認する必要があります。クレジットは消費されていません。',
		settingsNotWritten:
			'💾 **現在、Botのディスクに書き込めないため、** 何も変更していません。Botの運営者の対応が必要です。そのあとで、もう一度試してください。',
		settingsNewer:
			'🆕 **このサーバーの設定は新しいバージョンのBotで保存されているため、** そのバージョンでしか変更できません。Botの運営者に問い合わせてください。何も変更していません。',
		tookTooLong:
			'🐌 **現在、Botのディスクがとても遅くなっています。** 1分ほどしてからもう一度確認してください。続くようなら、Botの運営者の対応が必要です。',
		presetUnknown: {
			none: '❓ **「{{name}}」というプリセットはありません。** ほかのプリセットもまだありません。`/preset save`で作れます。',
			own: '❓ **「{{name}}」というプリセットはありません。** 自分のプリセット: {{own}}。',
			guild: '❓ **「{{name}}」というプリセットはありません。** このサーバーのプリセット: {{guild}}。',
			both: '❓ **「{{name}}」というプリセットはありません。** 自分のプリセット: {{own}}。このサーバーのプリセット: {{guild}}。',
		},
		presetEmpty:
			'❌ **名前のほかに、オプションを1つ以上指定してください。** それがプリセットの内容になります。',
		presetsFull_other:
			'🗂️ **すでに{{count, number}}個のプリセットがあり、これ以上は保存できません。** 先に`/preset delete`で1つ削除してください。何も変更していません。',
		personNotRead:
			'💾 **現在、あなたのプリセットを読み取れません。** 1分ほどしてからもう一度試してください。続くようなら、Botの運営者がディスクを確認する必要があります。クレジットは消費されていません。',
		personNotWritten:
			'💾 **現在、Botのディスクに書き込めないため、** 何も変更していません。Botの運営者の対応が必要です。そのあとで、もう一度試してください。',
		personNewer:
			'🆕 **あなたのプリセットは新しいバージョンのBotで保存されているため、** そのバージョンでしか変更できません。Botの運営者に問い合わせてください。何も変更していません。',
		notErased:
			'💾 **何も削除していません。** 現在、Botのディスクに書き込めません。1分ほどしてからもう一度試してください。続くようなら、Botの運営者がディスクを確認する必要があります。',
		notAllErased:
			'⏳ **まだすべては削除できていません。** Botのディスクに問題があります。削除の希望は記録したので、残りは1日以内に削除されます。ボタンをもう一度押すと、すぐに試します。',
		alreadyAccepted: '👌 **すでに受け付けています。** 返信を見ていてください。',
		someoneElses: '✋ **これを押せるのは、画像をリクエストした{{asker}}さんだけです。**',
		repeated: '👌 **すでに再試行されたか、古すぎます。** 新しい画像は`/imagine`で生成してください。',
		notYet: '⏳ **30秒ほど待ってから、** もう一度押してください。',
		notOurMessage: '👉 **Easelのメッセージではありません。** Easelの画像があるメッセージで使ってください。',
		elsewhere:
			'👉 **これはサーバーでリクエストされたものです。** そのサーバーでもう一度`/imagine`を実行してください。',
		unknownButton: '❌ **このボタンはもう使えません。** もう一度コマンドを実行してください。',
		unknownCommand:
			'❌ **このコマンドはもうありません。** Discordを再起動すると、今あるコマンドが表示されます。',
		broken: '❌ **Botで問題が発生しました。** もう一度試し、それでも続くならBotの運営者に知らせてください。',
		notFetched: {
			gone: '🚫 **この画像はもうありません。** たった現在、誰かが削除したのかもしれません。',
			'not-now': '📡 **現在、Discordから画像を取得できません。** 1分ほどしてから、もう一度試してください。',
			disk: '💾 **現在、Botのディスクに書き込めません。** Botの運営者の対応が必要です。そのあとで、もう一度試してください。',
			lost: '🕰️ **この画像はもう取得できません。** 元のメッセージを確認できず、PixAIも画像を長くは保管しません。',
		},
		stillFetching: '⏳ **前に頼まれた画像をまだ取得しています。** 少し待ってから、もう一度押してください。',
		restarting: '🔄 **Botを再起動しています。** 1分ほどしてから、もう一度試してください。',
	},
	policy: {
		blocked:
			'⛔ **モデレーターがここでのあなたのリクエストを停止しています。** {{when}}（{{at}}）から、またリクエストできます。',
		notThisChannel:
			'📍 **このチャンネルでは`/imagine`を使えません。** ほかのほとんどのチャンネルで使えます。',
		noChannel:
			'📍 **このチャンネルでは`/imagine`を使えません。** このサーバーではオフになっています。サーバー管理者に問い合わせてください。',
		otherChannels: '📍 **このチャンネルでは`/imagine`を使えません。** {{channels}}で使ってください。',
		manyChannels_other:
			'📍 **このチャンネルでは`/imagine`を使えません。** {{channels}}、ほか{{count, number}}個のチャンネルで使えます。',
		otherModels: '🖌️ **このサーバーでは{{model}}を使えません。** 別の`モデル`を選んでください: {{models}}。',
		manyModels_other:
			'🖌️ **このサーバーでは{{model}}を使えません。** 別の`モデル`を選んでください: {{models}}、ほか{{count, number}}個（`/models`で確認できます）。',
		wordsOfOurs: '⛔ **これは生成できません。** 別のプロンプトを試してください。',
		notSafe:
			'🔞 **この画像は、誰でも見られるチャンネル向けに生成されたものではありません。** 年齢制限チャンネルで表示してください。',
		wordsOfServer:
			'⛔ **このサーバーで禁止されている言葉が含まれています。** プロンプトを変えて、もう一度試してください。',
		key: '🔑 **このサーバー専用のPixAIキーを読み取れなくなりました。** サーバー管理者が`/settings key`でもう一度貼り付ける必要があります。',
	},
	limits: {
		legend:
			'## 🚦 制限\n-# **太字**はこのサーバーで設定したもの、それ以外はデフォルトです。`/limits set`で変更できます。',
		serverTitle: '### サーバー全体',
		personTitle: '### 1人あたり',
		notForManagers: '-# サーバー管理者に1人あたりの制限はありません。',
		rolesTitle: '### ロール',
		bestOfRoles: '-# メンバーには、これらと1人あたりの制限のうち、一番ゆるいものが適用されます。',
		newDay: '-# 1日は{{timezone}}の午前0時に切り替わります（`/settings timezone`）。',
		reset: '↩️ **ロールの分も含めて、すべての制限をリセットしますか？**',
		resetRole: '↩️ **{{role}}の制限をリセットしますか？**',
		nothingToSet: '👌 設定するものがありません。制限を1つ以上指定してください。',
		withoutEffect:
			'⚠️ **`{{limit}}`を設定しても、このロールには影響がありません。** もともと全員が「{{value}}」です。',
		member: {
			underWay: '進行中: {{limit, number}}件中{{n, number}}件',
			underWayFreely: '進行中: {{n, number}}件（制限なし）',
			today: '今日の画像: {{limit, number}}枚中{{n, number}}枚（{{when}}に日付が切り替わります）',
			todayFreely: '今日の画像: {{n, number}}枚（制限なし。{{when}}に日付が切り替わります）',
			blockedUntil: 'ブロック中: {{at}}まで',
			manages: '-# サーバー管理者のため、1人あたりの制限はありません。',
			notStopped: '**今リクエストしても断られません。**',
			stopped: '**今リクエストすると断られます:**',
			stop: '• {{why}}',
			stopUntil: '• {{why}}（{{when}}に解除）',
			stops: {
				blocked: 'モデレーターによるブロック',
				per_user: '進行中のリクエストが多すぎます',
				cooldown: 'リクエスト間のクールダウン',
				daily: '今日の枚数を使い切っています',
				server_daily: 'サーバー全体の今日の枚数を使い切っています',
				server_credits: 'サーバーの今日のクレジットが足りません',
				key: 'サーバー専用のPixAIキーを読み取れません',
			},
		},
		concurrent_other: '同時に{{count, number}}件を生成',
		queue_other: '{{count, number}}件まで順番待ち可能',
		noQueue: '順番待ちなし',
		perUser_other: '同時に{{count, number}}件まで',
		cooldown: 'リクエストの間隔は{{duration}}',
		noCooldown: 'クールダウンなし',
		daily_other: '1日{{count, number}}枚まで',
		noDaily: '1日の制限なし',
		credits_other: '1日{{count, number}}クレジットまで',
		hours: '{{n, number}}時間',
		minutes: '{{n, number}}分',
		seconds: '{{n, number}}秒',
		takes: '`{{limit}}`には{{min, number}}〜{{max, number}}の整数を指定してください。',
		refused: {
			perUser_other:
				'🚦 **すでに{{count, number}}件のリクエストが進行中です。** このサーバーでは同時に{{limit, number}}件までです。次は{{when}}に終わる見込みです。自分の分は`/queue`で確認できます。',
			perUserOne:
				'🚦 **すでにリクエストが進行中です。** このサーバーでは一度に1件までです。{{when}}に終わる見込みです。自分の分は`/queue`で確認できます。',
			cooldown:
				'⏱️ **少し待ってください。このサーバーでは、リクエストの間隔を{{duration}}あける必要があります。** {{when}}に、またリクエストできます。',
			daily: {
				tooMany_other:
					'📅 **ここで1日に生成できるのは{{count, number}}枚までですが、{{asked, number}}枚のリクエストでした。** 1枚（`枚数: 1`）にしてください。',
				tooManyLater_other:
					'📅 **ここで1日に生成できるのは{{count, number}}枚までですが、{{asked, number}}枚のリクエストでした。** {{when}}に日付が切り替わってから、1枚（`枚数: 1`）でリクエストしてください。',
				used_other: '📅 **今日の{{count, number}}枚を使い切りました。** {{when}}に日付が切り替わります。',
				usedOne: '📅 **今日の1枚を使い切りました。** {{when}}に日付が切り替わります。',
				left_other:
					'📅 **今日の{{count, number}}枚のうち残りは{{left, number}}枚ですが、{{asked, number}}枚のリクエストでした。** 1枚（`枚数: 1`）にするか、{{when}}に日付が切り替わるまで待ってください。',
			},
			serverDaily: {
				tooMany_other:
					'📅 **このサーバーで1日に生成できるのは{{count, number}}枚までですが、{{asked, number}}枚のリクエストでした。** 1枚（`枚数: 1`）にしてください。',
				tooManyLater_other:
					'📅 **このサーバーで1日に生成できるのは{{count, number}}枚までですが、{{asked, number}}枚のリクエストでした。** {{when}}に日付が切り替わってから、1枚（`枚数: 1`）でリクエストしてください。',
				used_other:
					'📅 **このサーバーの今日の{{count, number}}枚を使い切りました。** {{when}}に日付が切り替わります。',
				usedOne: '📅 **このサーバーの今日の1枚を使い切りました。** {{when}}に日付が切り替わります。',
				left_other:
					'📅 **このサーバーの今日の{{count, number}}枚のうち残りは{{left, number}}枚ですが、{{asked, number}}枚のリクエストでした。** 1枚（`枚数: 1`）にするか、{{when}}に日付が切り替わるまで待ってください。',
			},
			serverCredits: {
				tooMany:
					'📅 **これには約{{asked, number}}クレジットかかりますが、このサーバーで1日に使えるのは{{count, number}}までです。** 安いモードやモデル、または`枚数: 1`なら足りるかもしれません。',
				tooManyLater:
					'📅 **これには約{{asked, number}}クレジットかかりますが、このサーバーで1日に使えるのは{{count, number}}までです。** {{when}}に日付が切り替わってから、安いモードやモデル、または`枚数: 1`なら足りるかもしれません。',
				left: '📅 **これには約{{asked, number}}クレジットかかりますが、このサーバーの今日の{{count, number}}のうち残りは{{left, number}}です。** 安いモードやモデル、または`枚数: 1`なら足りるかもしれません。または{{when}}に日付が切り替わるまで待ってください。',
				used: '📅 **このサーバーの今日の{{count, number}}クレジットを使い切りました。** {{when}}に日付が切り替わります。',
			},
		},
		// The log channel.
		told: {
			low: '💳 **今日のクレジットが残り少なくなっています：** {{limit, number}}のうち約{{used, number}}を使いました。日付の切り替わり：{{at}}',
			short:
				'💳 **今日のクレジットが足りなくなりました：** {{limit, number}}のうち約{{used, number}}を使い、約{{asked, number}}のリクエストをお断りしました。日付の切り替わり：{{at}}',
		},
	},
	queue: {
		title: '順番待ち',
		empty: '待っている人はいません。',
		summary: '生成中 **{{running, number}}**件 · 待機中 **{{waiting, number}}**件',
		summaryWithYours:
			'生成中 **{{running, number}}**件 · 待機中 **{{waiting, number}}**件 · あなたの順番: {{places}}',
		askNow: '今リクエストすると、{{when}}に画像ができる見込みです。',
		readyAbout: 'だいたい{{when}}に完成',
		you: 'あなた',
		privateRequest: '非公開のリクエスト',
		requestElsewhere: '別のチャンネルのリクエスト',
		tooLate: '生成中のものは、すでにクレジットが消費されていて取り消せません。',
	},
	models: {
		title: 'モデル',
		titleAllowed: 'このサーバーで使えるモデル',
		prices: '料金: 1枚あたりのPixAIクレジットの目安です。4枚同時なら1枚あたり約半額になります。',
		theDefault: 'デフォルト',
		goodAt: {
			tsubaki2: '長いプロンプトに忠実、幅広いスタイル',
			harukaV2: 'アニメキャラクター、やわらかな光、低コスト',
			hoshinoV2: '鮮やかなアニメの情景、低コスト',
		},
		credits_other: '{{count, number}}クレジット',
		modeCosts: '{{mode}} {{credits, number}}',
		community: 'コミュニティモデル {{id}}',
		fromCommunity: 'PixAIコミュニティのモデル、料金は不明',
		others: 'ほかのPixAIモデルも使えます。`モデル`にリンクを貼り付けてください。',
	},
	help: {
		imagine: '`/imagine` – 見たいものを入力するだけ。ほかは任意です',
		models: '`/models` – 使えるモデルとクレジットの目安',
		presets: '`/preset` – オプションに名前を付けて保存し、`/imagine プリセット:`で使えます',
		queue: '`/queue` – 生成中と順番待ちの状況。自分の分は**{{cancel}}**できます',
		history: '`/history` – ここで生成した自分の画像。もう一度表示、編集、削除できます',
		usage: '`/usage` – 生成した量を数字で表示。モデレーターはこのサーバー全体も見られます',
		me: '`/me` – Easelが保存しているあなたの情報と、その削除方法',
		messages:
			'Easelの画像を長押し（または右クリック）して**アプリ**から、**{{remix}}**や**{{showPrompt}}**も使えます。',
		leave: '進み具合は返信に表示されます。待っていなくても、画像は自動で届きます。',
		moderators: 'モデレーター向け',
		limits: '`/limits view` · `set` · `user` · `reset` – 誰が、どれだけ、どのくらいの頻度で生成できるか',
		queueOfAll: '`/queue` – 誰のリクエストでもキャンセルできます',
		presetsForAll: '`/preset save サーバー用:` – このサーバーの全員が使えるプリセット',
		managers: 'サーバー管理者向け',
		settings: '`/settings view` – すべての設定。よく使う項目はボタンで変えられます',
		otherSettings:
			'`/settings defaults` · `models` · `channels` · `safety` · `key` · `log` · `moderators` · `language` · `timezone` · `reset`',
		operators: 'Botの運営者向け',
		records: '`npm run guild -- export|import|delete <server id>` – サーバーの設定（Botの停止中に実行）',
		secret: '`EASEL_SECRET` – サーバーが専用のPixAIキーを使えるようにします',
		log: '問題の原因は、ジョブのIDとともにすべてログに残ります。',
	},
	settings: {
		legend: '## ⚙️ 設定\n-# **太字**はこのサーバーで設定したもの、それ以外はデフォルトです。',
		defaultsTitle: '### メンバーが指定しないとき',
		whoTitle: '### 使える人と場所',
		safetyTitle: '### 安全対策',
		runningTitle: '### 運用',
		limitsElsewhere: '-# 制限は`/limits view`にあります。',
		line: {
			model: 'モデル: {{value}}',
			aspectRatio: 'アスペクト比: {{value}}',
			count: '枚数: {{value}}',
			mode: 'モード: {{value}}',
			size: 'サイズ: {{value}}',
			negativePrompt: 'ネガティブプロンプト: {{value}}',
			style: 'スタイル: {{value}}',
			enhancePrompt: 'プロンプト強化: {{value}}',
			models: 'モデル: {{value}}',
			channels: 'チャンネル: {{value}}',
			moderators: 'モデレーター: {{value}}',
			filter: 'フィルター: {{value}}',
			blockedWords: '禁止ワード: {{value}}',
			spoiler: 'スポイラー: {{value}}',
			key: 'PixAIキー: {{value}}',
			log: 'ログチャンネル: {{value}}',
			language: '言語: {{value}}',
			timezone: 'タイムゾーン: {{value}}',
			notWithThisModel: '{{line}}（このモデルでは無効）',
		},
		noMode: 'このモデルにはなし',
		usualSize: 'PixAIの標準',
		noNegativePrompt: 'なし',
		noStyle: 'なし',
		yes: 'はい',
		no: 'いいえ',
		anyModel: 'すべて',
		defaultModel: '{{model}}（デフォルト）',
		everywhere: 'どこでも',
		nowhere: '**なし（チャンネルを選んでください）**',
		only: '{{channels}} **のみ**',
		except: '{{channels}} **以外のすべて**',
		filterOn: 'オン（年齢制限チャンネルを除く）',
		filterOff: '**すべての場所でオフ**',
		noBlockedWords: 'なし',
		uncheckedBlockedWords: '**{{n, number}}個**（フィルターがオフの間は確認しません）',
		spoiler: { asker: 'リクエストした人に任せる', always: '常に隠す', never: '隠さない' },
		noModerators: 'ロールなし',
		asDiscordSays: '{{language}}（Discordに合わせる）',
		noLog: 'なし',
		logClosed: '{{channel}} ⚠️ 書き込めません',
		logClosedHelp:
			'{{channel}} ⚠️ 書き込めません。Easelに、このチャンネルの閲覧とメッセージの送信を許可してください。記録はそれまで保留されます。',
		key: {
			none: 'Botのキー',
			own: '**このサーバー専用、…{{end}}**',
			unreadable:
				'⚠️ **このサーバー専用、…{{end}}: 読み取れなくなりました。** その間は何も生成されません。もう一度貼り付けてください。',
			unreadableUnused:
				'⚠️ **このサーバー専用、…{{end}}: 読み取れなくなりました。** その間はBotのアカウントを使います。もう一度貼り付けてください。',
			switchedOff:
				'⚠️ **このサーバー専用、…{{end}}: Botの運営者がサーバー専用キーを無効にしました。** その間は何も生成されません。運営者に問い合わせるか、キーを削除してください。',
			switchedOffUnused:
				'⚠️ **このサーバー専用、…{{end}}: Botの運営者がサーバー専用キーを無効にしました。** その間はBotのアカウントを使います。運営者に問い合わせるか、キーを削除してください。',
			refused: '⚠️ **このサーバー専用、…{{end}}: PixAIに拒否されました。** 新しいキーを貼り付けてください。',
			outOfCredits:
				'⚠️ **このサーバー専用、…{{end}}: クレジットが足りません。** <https://pixai.art> で追加するか、別のキーを貼り付けてください。',
		},
		page: {
			models:
				'## 🖌️ モデル\nメンバーが使えるモデル: {{models}}\n-# リストにないモデルは、`/settings models add:`にIDかリンクを入れて追加できます。',
			channels:
				'## 📍 チャンネル\n`/imagine`が使える場所: {{where}}\n-# スレッドは、元のチャンネルと同じ扱いです。',
			safety:
				'## 🧯 安全対策\nフィルター: {{filter}}\n-# ヌードを避けるようPixAIに伝え、禁止ワードを含むプロンプトを断ります。未成年者に関するEasel独自の短いリストは、どこでも有効で、オフにできません。\n禁止ワード: {{words}}\nスポイラー: {{spoiler}}',
			noKeys:
				'## 🔑 PixAIキー\n画像はBotのアカウントで生成されます。Botの運営者は、サーバー専用キーを有効にしていません。',
			key: '## 🔑 PixAIキー\n現在: {{key}}\n専用のキーがあれば、このサーバーだけの同時生成枠10個とクレジットを使えます。\n-# 暗号化して保存し、二度と表示しません。進行中の画像は、開始したときのキーで最後まで生成されます。',
			drawsNothing: 'キーを読み取れないとき: **何も生成しない**',
			usesBots: 'キーを読み取れないとき: **Botのアカウントを使う**',
			log: '## 📜 ログチャンネル\n現在: {{channel}}\n-# 設定や制限の変更と、モデレーターがキャンセルしたリクエストを記録します: 誰が、何を、変更前、変更後。',
			moderators:
				'## 🛡️ モデレーター\n現在: {{role}}\n-# このロールを持つメンバーは、`/limits`を使い、待機中なら誰のリクエストでもキャンセルできます。サーバー管理者はいつでもできます。',
		},
		entry: {
			noModel: 'モデル: 未設定（{{model}}）',
			model: 'モデル: {{model}}',
			anyModel: 'すべてのモデル',
			communityModel: 'コミュニティモデル …{{end}}',
			isDefault: 'デフォルト（常に使えます）',
			noAspectRatio: 'アスペクト比: 未設定（{{ratio}}）',
			aspectRatio: 'アスペクト比: {{ratio}}',
			spoiler: {
				asker: 'スポイラー: リクエストした人に任せる',
				always: 'スポイラー: 常に隠す',
				never: 'スポイラー: 隠さない',
			},
			channels: {
				everywhere: 'どこでも',
				only: '選んだチャンネルのみ',
				except: '選んだチャンネル以外のすべて',
			},
		},
		placeholder: {
			model: 'デフォルトのモデル',
			models: '選択',
			aspectRatio: 'デフォルトのアスペクト比',
			spoiler: 'スポイラー',
			channelRule: '選択',
			channels: 'チャンネル未選択',
			log: 'ログチャンネルなし',
			moderators: 'ロールなし',
		},
		button: {
			models: 'モデル…',
			channels: 'チャンネル…',
			safety: '安全対策…',
			key: 'キー…',
			log: 'ログ…',
			moderators: 'モデレーター…',
			back: '戻る',
			blockedWords: '禁止ワード…',
			filterOff: 'フィルターをオフにする',
			filterOn: 'フィルターをオンにする',
			pasteKey: 'キーを貼り付け…',
			replaceKey: '差し替え…',
			removeKey: '削除',
			drawNothing: 'その場合は生成しない',
			useBots: 'その場合はBotのアカウント',
			confirm: '読みました',
		},
		keyForm: {
			title: 'このサーバーのPixAIキー',
			label: 'PixAIキー',
			description: 'pixai.art → 自分のプロフィール → 編集 → APIキー。暗号化して保存し、二度と表示しません。',
		},
		wordsForm: {
			title: '禁止ワード',
			label: '1行に1つの単語または語句',
			description: '単語全体で一致。大文字と小文字、全角と半角は区別しません。空にすると禁止ワードなし。',
		},
		keyNotice: {
			refused:
				'❌ **このキーはPixAIに受け付けられませんでした。** 何も変更していません。もう一度コピーしてください: <https://pixai.art> → 自分のプロフィール → 編集 → APIキー。',
			unanswered:
				'📡 **現在、キーをPixAIに確認できません。** 何も変更していません。1分ほどしてから、もう一度試してください。',
			own: '❌ **これはこのBot自身のキーです。** 何も変更していません。専用のキーがなければ、このサーバーはもともとそのアカウントを使います。',
		},
		reset: {
			all: '↩️ **`/settings`の設定をすべてリセットしますか？** `/limits`の制限はそのままです。',
			defaults: '↩️ **画像のデフォルトをリセットしますか？** `/limits`の制限はそのままです。',
			models: '↩️ **モデルのリストをリセットしますか？** `/limits`の制限はそのままです。',
			channels: '↩️ **チャンネルの設定をリセットしますか？** `/limits`の制限はそのままです。',
			safety: '↩️ **フィルター、禁止ワード、スポイラーをリセットしますか？** `/limits`の制限はそのままです。',
			key: '↩️ **PixAIキーをリセットしますか？** `/limits`の制限はそのままです。',
			log: '↩️ **ログチャンネルをリセットしますか？** `/limits`の制限はそのままです。',
			moderators: '↩️ **モデレーターのロールをリセットしますか？** `/limits`の制限はそのままです。',
			language: '↩️ **言語の設定をリセットしますか？** `/limits`の制限はそのままです。',
			timezone: '↩️ **タイムゾーンをリセットしますか？** `/limits`の制限はそのままです。',
		},
		newer:
			'🆕 **このサーバーの設定は新しいバージョンのBotで保存されているため、** そのバージョンでしか変更できません。読み取れない項目は、その間デフォルトになります。Botの運営者に問い合わせてください。',
		unreadable:
			'⚠️ **このサーバーの設定を読み取れませんでした**（{{when}}）。読み取れない項目はデフォルトになっています。以前の設定は残っています。Botの運営者に問い合わせてください。',
		blockedWords: {
			tooLong_other: '禁止ワードは1つ{{count, number}}文字までです。それより長いものがあります。',
			noLetter: '禁止ワードには文字か数字が必要です。記号だけのものがあります。',
			tooMany_other: '禁止ワードは{{count, number}}個までですが、{{given, number}}個あります。',
			tooLongTogether_other:
				'禁止ワードは、1行に1つとして全部で{{count, number}}文字までですが、{{given, number}}文字あります。',
		},
	},
	changes: {
		nothing: '👌 変更するものはありません。',
		notice: '✅ **{{what}}:** {{from}} → {{to}}',
		line: '📜 {{who}} · **{{what}}:** {{from}} → {{to}}',
		more_other: '-# ほか{{count, number}}件の変更があります。',
		what: {
			model: 'デフォルトのモデル',
			aspectRatio: 'デフォルトのアスペクト比',
			mode: 'デフォルトのモード',
			size: 'デフォルトのサイズ',
			count: 'デフォルトの枚数',
			negativePrompt: 'デフォルトのネガティブプロンプト',
			style: 'デフォルトのスタイル',
			enhancePrompt: 'デフォルトのプロンプト強化',
			models: 'モデル',
			channels: 'チャンネル',
			filter: 'フィルター',
			blockedWords: '禁止ワード',
			spoiler: 'スポイラー',
			key: 'PixAIキー',
			mayUseBotsKey: 'サーバー専用キーを読み取れないときのBotのキーの使用',
			logChannel: 'ログチャンネル',
			moderatorRole: 'モデレーターのロール',
			language: '言語',
			timezone: 'タイムゾーン',
		},
		preset: 'プリセット「{{name}}」',
		limitOfRole: '{{role}}の`{{limit}}`',
		useOf: '{{member}}さんの利用状況',
		notSet: '未設定',
		asDiscordSays: 'Discordに合わせる',
		changed: '変更済み',
		quoted: '「{{words}}」',
		on: 'オン',
		off: 'オフ',
		allowed: '許可',
		notAllowed: '不許可',
		words_other: '{{count, number}}個',
		anyModel: 'すべて',
		everywhere: 'どこでも',
		nowhere: 'なし',
		only: '{{channels}}のみ',
		except: '{{channels}}以外のすべて',
		spoiler: { asker: 'リクエストした人に任せる', always: '常に隠す', never: '隠さない' },
		notBlocked: 'ブロックなし',
		blockedUntil: '{{at}}までブロック',
		counted: '集計中',
		setBack: '0に戻しました（{{at}}）',
	},
	history: {
		title: 'あなたの画像',
		summary_other: 'このサーバーの画像{{count, number}}枚（新しい順）',
		summaryDirect_other: 'ダイレクトメッセージの画像{{count, number}}枚（新しい順）',
		empty: 'まだありません。`/imagine`と、見たいものを入力してみてください。',
		choose: '画像を選択',
		link: '[移動する]({{url}})',
		sight: {
			private: '🔒 返信があなただけに表示されています。',
			gone: '🗑️ 元のメッセージはもうありません。',
			closed: '🚪 Easelはそのチャンネルを見られません。',
			late: '🐌 現在、Discordから表示できません。',
		},
		show: 'ここに投稿',
		back: '戻る',
		deletePublic: '**この画像を削除しますか？** メッセージは全員から見えなくなり、元に戻せません。',
		deletePrivate:
			'**この画像を一覧から外しますか？** 返信を消せるのはあなただけです。その下にある**メッセージを削除する**を押してください。',
		deleted: '🗑️ **削除しました。**',
		deletedPrivate:
			'👌 **一覧から外しました。** 返信は、その下にある**メッセージを削除する**を押すまで残ります。',
		notDeleted:
			'🚪 **Easelはそのチャンネルを見られないため、** 削除できません。そこのモデレーターに頼んでください。',
	},
	preset: {
		title: 'プリセット',
		howToUse: '`/imagine プリセット:`で使い、`/preset save`で保存できます。',
		none: 'まだありません。`/preset save`で、`/imagine`のオプションに好きな名前を付けて保存できます。',
		own: '自分のプリセット',
		guild: 'このサーバーのプリセット',
		ofServer: '{{name}}（このサーバー）',
		hidden: '同じ名前の自分のプリセットが優先されます。',
		use: '1つ使う…',
		delete: '1つ削除…',
		showAll: 'すべてのプリセット',
		saved: {
			own: '✅ **「{{name}}」を保存しました:** {{says}}',
			guild: '✅ **「{{name}}」をこのサーバーの全員用に保存しました:** {{says}}',
		},
		replaced: {
			own: '✅ **「{{name}}」を上書きしました:** {{says}}\n-# 変更前: {{before}}',
			guild: '✅ **このサーバーの全員用の「{{name}}」を上書きしました:** {{says}}\n-# 変更前: {{before}}',
		},
		deleted: {
			own: '🗑️ **「{{name}}」を削除しました。** 内容: {{says}}',
			guild: '🗑️ **このサーバーの全員用の「{{name}}」を削除しました。** 内容: {{says}}',
		},
		unreadable:
			'⚠️ **一部のプリセットを読み取れませんでした**（{{when}}）。もう残っていないので、保存し直してください。',
		says: {
			pictures_other: '{{count, number}}枚',
			style: 'スタイル「{{style}}」',
			without: '除外「{{words}}」',
			loras_other: 'LoRA {{count, number}}個',
			seed: 'シード {{seed}}',
			enhanced: 'PixAIによるプロンプト強化あり',
			asTyped: 'プロンプトは入力のまま',
			spoiler: 'スポイラーあり',
			noSpoiler: 'スポイラーなし',
		},
	},
	usage: {
		server: 'このサーバーの利用状況',
		mine: 'このサーバーでのあなたの利用状況',
		everywhere: 'あなたの利用状況',
		period: { day: '過去24時間', week: '過去7日間', month: '過去30日間' },
		empty: 'まだ何もありません。',
		pictures: '**画像:** {{n, number}}枚',
		requests: '**リクエスト:** {{n, number}}件',
		requestsUnderWay: '**リクエスト:** {{n, number}}件（うち進行中{{underWay, number}}件）',
		people: '**利用者:** {{n, number}}人',
		credits: '**PixAIのクレジット:** 約{{n, number}}',
		models: 'モデル',
		model: '**{{model}}:** {{pictures, number}}枚、約{{credits, number}}クレジット',
		failures: '画像なし',
		reasons: {
			'option-refused': 'PixAIがリクエストを受け付けなかった',
			'model-refused': 'PixAIがこのモデルを提供していない',
			'out-of-credits': 'PixAIアカウントのクレジット不足',
			'key-refused': 'PixAIがキーを拒否した',
			failed: 'PixAIが生成できなかった',
			cancelled: 'PixAI側でキャンセルされた',
			'took-too-long': 'PixAIが1時間以上かかった',
			'pictures-lost': '生成されたが、取得できなかった',
			uncertain: 'PixAIから応答なし',
			unanswered: 'Discordが時間内に返信を受け付けなかった',
			withdrawn: '待っている間にキャンセル',
			'withdrawn-by-moderator': '待っている間にモデレーターがキャンセル',
			dropped: 'PixAIに渡った後に破棄',
			'dropped-by-moderator': 'PixAIに渡った後にモデレーターが破棄',
			broken: 'Botの不具合',
			undeliverable: '生成されたが、表示できなかった',
		},
		chart: { day: '1時間ごとの画像の枚数', week: '1日ごとの画像の枚数', month: '1日ごとの画像の枚数' },
		button: { day: '24時間', week: '7日間', month: '30日間', server: 'このサーバー', mine: '自分' },
		number: '{{n, number}}',
		moment: '{{at, datetime}}',
	},
	me: {
		title: 'Easelが保存しているあなたの情報',
		requests_other:
			'**リクエスト:** {{since}}から{{count, number}}件（すべてのサーバーとダイレクトメッセージ）。それぞれ終了から30日後に削除されます。',
		noRequests: '**リクエスト:** なし',
		underWay_other: 'うち{{count, number}}件が進行中です。',
		presets: '**プリセット:** {{names}}',
		noPresets: '**プリセット:** なし',
		drafts_other: '**下書き:** 続きを入力できるフォームが{{count, number}}件。それぞれ1日後に削除されます。',
		noDrafts: '**下書き:** なし',
		lately: '**最近使ったもの**（優先して候補に出ます）: {{names}}',
		limits: '**このサーバーでの利用状況:**',
		delete: 'すべて削除',
		question: 'すべてのサーバーについて、保存しているあなたの情報をすべて削除しますか？',
		goes: 'リクエスト、履歴、プリセット、下書き、最近使ったものが削除されます。元に戻すことはできません。',
		stays: '**残るもの:**',
		staysPictures:
			'**Discord上の画像。** 画像も消したい場合は、先に`/history`で1枚選び、**{{delete}}**を押してください。すべて削除した後は、ボタンで分かるのはメッセージに書かれていることだけになります。',
		staysCounts:
			'**枚数の記録（2日間）：** リクエストした日時と枚数だけで、文章は含みません。サーバーの制限に必要です。',
		staysModeration: '**モデレーターによるあなたへの措置：** これはサーバー側の情報です。',
		deleted: 'すべて削除しました。',
		stillComes_other: '進行中のリクエスト{{count, number}}件は、このまま届きます。届いたあとに削除されます。',
	},
	buttons: {
		reset: 'リセット',
		keep: 'そのままにする',
		again: 'もう一度試す',
		another: '再生成',
		edit: '編集',
		larger: '大きいサイズで',
		cancel: 'キャンセル',
		deliver: 'そのまま届ける',
		drop: '破棄する',
		lookAgain: '更新',
		details: '詳細',
		send: 'DMに送る',
		delete: '削除',
	},
	lists: {
		separator: '、',
		none: 'なし',
		andMore_other: '{{items}}、ほか{{count, number}}件',
	},
};
