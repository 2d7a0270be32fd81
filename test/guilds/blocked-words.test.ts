import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockedWordsRefused, findsWord, readBlockedWords } from '../../src/guilds/blocked-words.js';
import { BUILT_IN_WORDS } from '../../src/guilds/built-in-words.js';
import { ruleOf } from './asks.js';

describe('a blocked word is found', () => {
	it.each([
		['blood', 'Blood on the snow', 'in another case'],
		['blood', 'ｂｌｏｏｄ', 'in another width'],
		['ﬁre', 'a FIRE', 'in another form of its letters'],
		['blood', 'bl\u200bo\u200dod', 'with what is not seen between its letters'],
		['blood', 'bl\u00adood and\u2060', 'with soft hyphens'],
		['blood', 'b\u034flo\ufe0fod', 'with joiners and variation selectors'],
		['blood', 'b\u0336l\u0336o\u0336o\u0336d\u0336', 'struck through'],
		['blood', '_blood_', 'between underscores'],
		['blood', '(blood:1.3), fox', 'between other signs'],
		['blood', 'blood-red', 'before a hyphen'],
		['two words', 'two_words', 'with an underscore for its space'],
		['two words', 'two -\n words', 'with other signs for its space'],
		['two-words', 'two words', 'with a space for its hyphen'],
		['café', 'cafe\u0301', 'however its accent is written'],
		['血', '彼の血が', 'between words without spaces'],
		['戦争', '大きな戦争の絵', 'in Japanese'],
		['ｾﾝｿｳ', 'センソウ', 'in narrow katakana'],
		['战争', '画一场战争的图', 'in Chinese'],
		['전쟁', '전쟁을 그려', 'in Korean, with a particle'],
		['전쟁', '큰 전쟁', 'in Korean, at the end'],
		['blood', 'blood를 그려', 'with a Korean particle'],
		['blood', '빨간blood', 'after Korean'],
		['война', 'ВОЙНА и мир', 'in Russian'],
		['สงคราม', 'ภาพสงครามใหญ่', 'in Thai'],
		['42', 'number 42!', 'that is a number'],
		['Straße', 'STRASSE', 'with SS for ß'],
		['strasse', 'eine Straße', 'with ß for ss'],
		['Straße', 'STRAẞE', 'with a capital ß'],
		['strasse', 'STRAẞE', 'with a capital ß for ss'],
		['STRAẞE', 'strasse', 'that has a capital ß itself'],
		['ΦΌΝΟΣ', 'ένας φόνος εδώ', 'with the σ of the end of a word'],
		['φόνος', 'ΦΌΝΟΣ', 'with Σ for it'],
		['φόνοσ', 'φόνος', 'with ς for σ'],
		['kınıfe', 'KINIFE', 'in capitals that have but one i'],
	])('%s in %j: %s', (word, text) => {
		expect(findsWord(text, [word])).toBe(true);
	});
});

describe('a blocked word is not found', () => {
	it.each([
		['blood', 'bloodhound', 'at the beginning of another'],
		['ass', 'a grassy class', 'in another'],
		['blood', 'b l o o d', 'where the letters stand alone'],
		['two words', 'words two', 'in another order'],
		['two words', 'two more words', 'with another between'],
		['ロリ', 'カロリー', 'in another of katakana'],
		['ロリ', 'ペロリと食べる', 'at the end of another of katakana'],
		['京都', '東京都の夜', 'across two others, in Japanese'],
		['和服', '产品和服务', 'across two others, in Chinese'],
		['전쟁', '내전쟁이', 'within another, in Korean'],
		['리', '다리', 'at the end of another, in Korean'],
		['blood', '', 'where there is nothing'],
	])('%s in %j: %s', (word, text) => {
		expect(findsWord(text, [word])).toBe(false);
	});

	it('where there are none', () => {
		expect(findsWord('blood', [])).toBe(false);
	});
});

describe('looking for words', () => {
	it('finds each of a list, whatever stands around it', () => {
		const words = ['fox', 'two words', '戦争', '전쟁'];
		const around = fc.constantFrom(' ', '_', ', ', '。', '\n', ' – ');
		fc.assert(
			fc.property(fc.constantFrom(...words), around, around, (word, before, after) => {
				expect(findsWord(`a${before}${word}${after}b`, words)).toBe(true);
			}),
		);
	});

	it('finds a word in whatever case', () => {
		const letters = fc.string({
			unit: fc.constantFrom(...'aßẞsSσςΣﬁıİiIŉǆéЖw'),
			minLength: 1,
			maxLength: 20,
		});
		fc.assert(
			fc.property(letters, (word) => {
				const forms = [word, word.toUpperCase(), word.toLowerCase()];
				for (const form of forms) for (const other of forms) expect(findsWord(form, [other])).toBe(true);
			}),
			{ seed: 12 },
		);
	});

	it('takes any text, and finds in it what it was made of', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				expect(findsWord(text, ['no such word'])).toBe(false);
				expect(findsWord(`${text} fox ${text}`, ['fox'])).toBe(true);
			}),
		);
	});
});

describe('what a moderator types', () => {
	it('is one word or phrase a line, or with commas between them, each once', () => {
		expect(readBlockedWords(' Blood \n two words, 血、戦争，gore\r\n\nＢＬＯＯＤ,, two-words\n')).toEqual([
			'Blood',
			'two words',
			'血',
			'戦争',
			'gore',
		]);
		expect(readBlockedWords('')).toEqual([]);
	});

	it('has at most 200 words', () => {
		const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join('\n');
		expect(readBlockedWords(words(200))).toHaveLength(200);
		expect(readBlockedWords(`${words(200)}\nword7`)).toHaveLength(200);
		expect(ruleOf(() => readBlockedWords(words(201)))).toContain('at most 200 words; these are 201');
	});

	it('has words of at most 50 characters, as people count them', () => {
		expect(readBlockedWords('𠮷'.repeat(50))).toHaveLength(1);
		expect(ruleOf(() => readBlockedWords('𠮷'.repeat(51)))).toContain('at most 50 characters');
	});

	it.each(['!!!', 'fine, 🦊', '\u200b', '---'])(
		'has a word without a letter or a digit refused: %j',
		(text) => {
			expect(() => readBlockedWords(text)).toThrow(BlockedWordsRefused);
			expect(ruleOf(() => readBlockedWords(text))).toContain('needs a letter or a digit');
		},
	);
});

describe('the built-in list', () => {
	it('finds every word of its own', () => {
		for (const word of BUILT_IN_WORDS) {
			expect(findsWord(word, [word]), word).toBe(true);
			expect(findsWord(`${word}, best quality`, [word]), word).toBe(true);
		}
	});

	it.each([
		'LOLI',
		'ｌｏｌｉ',
		'lo\u200bli',
		'l\u00adoli',
		'_loli_',
		'cute-loli-girl',
		'1girl,loli,solo',
		'child_porn',
		'Child-Porn',
		'ロリ少女',
		'合法ロリ',
		'ﾛﾘ',
		'かわいいロリの絵',
		'로리를 그려줘',
		'小萝莉在海边',
		'可愛的蘿莉',
		'可爱的正太',
		'儿童色情图片',
		'PORNOGRAFÍA INFANTIL',
	])('does not let %j through', (prompt) => {
		expect(findsWord(prompt, BUILT_IN_WORDS)).toBe(true);
	});

	it.each([
		'a calorie table',
		'低カロリーのデザート',
		'칼로리가 낮은 음식',
		'a lollipop and a child in the snow',
		'ロリポップ',
		'猫がペロリと舐める',
		'スローロリス',
		'gothic lolita dress',
		'修正太阳',
		'大正太平洋',
		'方正太太',
		'a teenage girl at school, school uniform',
		'children playing with a boy and a young girl',
		'小女孩和小男孩在海边',
		'子供と犬',
		'女の子、笑顔',
		'어린이날, 소녀와 강아지',
		'ein Kind im Schnee',
		'Shotaro and his shotgun',
		'lolling about',
	])('lets %j through', (prompt) => {
		expect(findsWord(prompt, BUILT_IN_WORDS)).toBe(false);
	});
});
