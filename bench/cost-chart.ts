import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Costs } from './cost-per-server.js';
import type { Cost } from './servers.js';

use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const SIZE = { width: 840, height: 340 };
/** Dark on light, whatever page it stands on: a picture in a page is not told whether that is dark. */
const COLOURS = { paper: '#ffffff', ink: '#24292f', lines: '#d0d7de', easel: '#0969da', plain: '#bc4c00' };
/** Two diagrams side by side, each measured against the servers. */
const DIAGRAMS = [
	{ title: 'Memory, MB', left: '6%', of: ({ memory }: Cost) => memory / 1_000_000 },
	{ title: 'CPU from the start, s', left: '55%', of: ({ cpu }: Cost) => cpu / 1_000 },
];

/** What each more server costs, as an SVG: the lines are told apart by their marks, too. */
export function costChart(costs: readonly Costs[]): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
	const text = { color: COLOURS.ink, fontFamily: 'sans-serif', fontSize: 13 };
	const axis = { axisLabel: text, splitLine: { lineStyle: { color: COLOURS.lines } } };
	const line = (name: string, bot: keyof Costs, symbol: string, index: number) => ({
		...{ type: 'line', name, symbol, symbolSize: 9, xAxisIndex: index, yAxisIndex: index },
		silent: true,
		itemStyle: { color: COLOURS[bot] },
		lineStyle: { color: COLOURS[bot], width: 2.5 },
		data: costs.map((both) => [both[bot].servers, DIAGRAMS[index]?.of(both[bot])]),
	});
	const option: EChartsCoreOption = {
		animation: false,
		backgroundColor: COLOURS.paper,
		textStyle: text,
		legend: { bottom: 6, selectedMode: false, textStyle: text },
		title: DIAGRAMS.map(({ title, left }) => ({
			text: title,
			left,
			top: 8,
			textStyle: { ...text, fontSize: 15 },
		})),
		grid: DIAGRAMS.map(({ left }) => ({ left, width: '40%', top: 48, bottom: 84 })),
		xAxis: DIAGRAMS.map((_, gridIndex) => ({
			...{
				...axis,
				type: 'log',
				gridIndex,
				name: 'servers',
				nameLocation: 'middle',
				nameGap: 28,
				nameTextStyle: text,
			},
			axisLabel: { ...text, formatter: (count: number) => count.toLocaleString('en-US') },
		})),
		yAxis: DIAGRAMS.map((_, gridIndex) => ({ ...axis, type: 'value', gridIndex })),
		series: DIAGRAMS.flatMap((_, index) => [
			line('Easel', 'easel', 'circle', index),
			line('plain discord.js bot', 'plain', 'triangle', index),
		]),
	};
	chart.setOption(option);
	const svg = chart.renderToSVGString();
	chart.dispose();
	return `${svg}\n`;
}
