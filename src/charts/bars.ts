import PQueue from 'p-queue';

/** Numbers over time, each bar one stretch of it. What is written must need no more than digits and Latin letters. */
export interface BarChart {
	/** One under each bar; those for which there is no room are left out. */
	readonly labels: readonly string[];
	/** What each bar is made of, from below; at most {@link MOST_SERIES}. */
	readonly series: readonly Series[];
	readonly writeNumber: (value: number) => string;
}

interface Series {
	readonly name: string;
	/** A whole number for each bar. */
	readonly values: readonly number[];
}

/** In pixels: a phone shows it at less than half of that. */
export const CHART_SIZE = { width: 800, height: 450 } as const;

/**
 * From https://jfly.uni-koeln.de/color/ (Okabe and Ito), which hardly anybody confuses: each apart from the next in
 * lightness, too, and all with enough contrast to the background; the last is for the rest.
 */
const COLOURS = ['#56b4e9', '#e69f00', '#f0e442', '#b5bac1'] as const;
export const MOST_SERIES = COLOURS.length;

/** Discord's in dark mode; in light mode the picture is dark all the same. */
const BACKGROUND = '#2b2d31';
const LINES = '#4e5058';
const LETTERS = { color: '#f2f3f5', fontSize: 28, fontFamily: 'sans-serif' } as const;

/** One at a time: each holds some megabytes. */
const drawing = new PQueue({ concurrency: 1 });

/**
 * Draws a chart for a small screen in the dark: large letters, few lines. On a machine without any font its letters are
 * boxes.
 *
 * @returns a PNG of {@link CHART_SIZE}.
 */
export async function drawBars(chart: BarChart): Promise<Buffer> {
	return drawing.add(async () => {
		// Loaded when first needed, for together they take some thirty megabytes.
		const [svg, { default: sharp }] = await Promise.all([svgOf(chart), import('sharp')]);
		// Nothing is drawn twice.
		sharp.cache(false);
		return sharp(Buffer.from(svg)).png().toBuffer();
	});
}

/** @see https://echarts.apache.org/handbook/en/how-to/cross-platform/server */
async function svgOf({ labels, series, writeNumber }: BarChart): Promise<string> {
	const [echarts, charts, components, renderers] = await Promise.all([
		import('echarts/core'),
		import('echarts/charts'),
		import('echarts/components'),
		import('echarts/renderers'),
	]);
	echarts.use([charts.BarChart, components.GridComponent, components.LegendComponent, renderers.SVGRenderer]);
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZE });
	try {
		chart.setOption({
			animation: false,
			backgroundColor: BACKGROUND,
			// In the lower left corner Discord says ALT, over whatever is there.
			legend: { bottom: 12, right: 20, itemWidth: 26, itemHeight: 26, itemGap: 20, textStyle: LETTERS },
			grid: { top: 24, left: 12, right: 20, bottom: 100 },
			xAxis: {
				type: 'category',
				data: [...labels],
				axisLabel: { ...LETTERS, hideOverlap: true },
				axisTick: { show: false },
				axisLine: { lineStyle: { color: LETTERS.color, width: 2 } },
			},
			yAxis: {
				type: 'value',
				minInterval: 1,
				splitNumber: 3,
				axisLabel: { ...LETTERS, formatter: writeNumber },
				splitLine: { lineStyle: { color: LINES, width: 2 } },
			},
			series: series.map(({ name, values }, index) => ({
				type: 'bar',
				stack: 'all',
				name,
				// Where there is nothing, nothing is to be seen; where there is little, something.
				data: values.map((value) => value || null),
				barMinHeight: 8,
				barCategoryGap: '20%',
				itemStyle: { color: COLOURS[index], borderColor: BACKGROUND, borderWidth: 2 },
			})),
		});
		return chart.renderToSVGString();
	} finally {
		chart.dispose();
	}
}
