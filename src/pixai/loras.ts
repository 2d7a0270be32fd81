import { versionIdFrom } from './catalogue.js';

/** LoRAs in one request. */
export const LORA_LIMIT = 5;
/** What stands between them as they are typed. */
const SEPARATOR = /[,，、]/;

export interface Lora {
	/** The LoRA's version id. */
	readonly id: string;
	/** 0 to 1. */
	readonly weight: number;
}

/** What stands between the commas of LoRAs as they are typed; the last may be empty, or not typed to its end. */
export function loraItems(typed: string): string[] {
	return typed.split(SEPARATOR).map((item) => item.trim());
}

/** One LoRA as it is typed: an id or a link, and perhaps a weight behind a colon. Undefined when it is none. */
export function loraFrom(item: string): Lora | undefined {
	const [, name = '', weight = '1'] = /^(.*?)\s*(?::\s*(\d*\.?\d+(?:e-\d+)?))?$/.exec(item) ?? [];
	const id = versionIdFrom(name);
	return id && Number(weight) <= 1 ? { id, weight: Number(weight) } : undefined;
}

/** Several with commas between them. Undefined when one is none, or stands there twice, or there are too many. */
export function lorasFrom(typed: string): Lora[] | undefined {
	const loras: Lora[] = [];
	for (const item of loraItems(typed).filter(Boolean)) {
		const lora = loraFrom(item);
		if (!lora || loras.some(({ id }) => id === lora.id)) return undefined;
		loras.push(lora);
	}
	return loras.length <= LORA_LIMIT ? loras : undefined;
}

/** As somebody would type it, in short. */
export function writtenLora({ id, weight }: Lora): string {
	return weight === 1 ? id : `${id}:${weight}`;
}
