import type { Locator, Page } from 'playwright-core';

/** The box in which one types a message, or a command. */
export function boxOn(page: Page): Locator {
	return page.locator('#box').getByRole('combobox').first();
}

/** Types a line into the box, key by key, and sends it: a command with its options, or a message. */
export async function types(page: Page, line: string): Promise<void> {
	await boxOn(page).focus();
	await page.keyboard.type(line);
	await page.keyboard.press('Enter');
}

/** The messages of the channel that is looked at, oldest first. */
export function messagesOn(page: Page): Locator {
	return page.getByRole('main').getByRole('article');
}

/** Waits until a message has so many pictures, and all of them are loaded. */
export async function showsPictures(message: Locator, count: number): Promise<Locator> {
	const pictures = message.locator('.picture img');
	await pictures.nth(count - 1).waitFor();
	await pictures.evaluateAll(async (all) => {
		await Promise.all((all as { decode?(): Promise<void> }[]).map((picture) => picture.decode?.()));
	});
	return pictures;
}
