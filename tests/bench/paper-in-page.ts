import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { printWord } from '#renderer/print/print.ts';
import { openSheets } from '#renderer/print/sheet/sheets.ts';
import { fillTemplate, type TemplatePacking } from '#renderer/print/template.ts';
import { templateJobs } from '#renderer/print/template-job.ts';
import { wordFile } from '#renderer/print/word.ts';
import type { Block, OfficialDocument } from '#shared/documents/model.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { timed } from './in-page.ts';

/** What the bench measures about printing, inside the page: whole jobs in the product's workers, and docxtemplater beside. */
const ROUNDS = 5;
const sample = '坚持严管厚爱结合激励约束并重把干部日常监督做在平时抓在经常';
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** 22 lines of 28 characters on each page. */
function hundredPages(): OfficialDocument {
  const blocks = Array.from({ length: 100 }, () => paragraph(sample.repeat(22).slice(0, 22 * 28 - 2)));
  return { title: [], blocks };
}

function longTable(): OfficialDocument {
  const columns = Array.from({ length: 8 }, (_, index) => ({
    heading: `第${index + 1}项`,
    share: 1,
    align: 'left' as const,
  }));
  const rows = Array.from({ length: 2000 }, (_, row) =>
    columns.map(({ heading }) => `${heading}第${row + 1}行`),
  );
  return { title: ['一览表'], blocks: [{ kind: 'table', columns, rows }] };
}

/** One notice; with names in braces it is the template of the same. */
function noticeBlocks(name: string, day: string): readonly Block[] {
  return [
    paragraph(`${name}单位党委：`),
    paragraph(`按照干部监督“四色卡”预警制度，现对你单位${name}同志发卡（${day}）。${sample.repeat(8)}。`),
    paragraph('请你单位负责送达，并将签收情况报我部。'),
    { kind: 'signature', office: '中共丹阳市委组织部', day: '2026-03-05', seal: true },
  ];
}

/** Laid out in pages and shown, as before printing. */
async function shown(printed: OfficialDocument | readonly OfficialDocument[]): Promise<void> {
  const room = document.createElement('div');
  room.className = 'aj-leaves';
  document.body.append(room);
  const sheets = await openSheets({ kind: 'document', document: printed, spec: defaultSpec });
  room.append(...sheets.leaves);
  room.getBoundingClientRect();
  sheets.close();
  room.remove();
}

const people = Array.from({ length: 500 }, (_, index) => ({
  姓名: `张三${index + 1}`,
  出生年月: `197${index % 10}年8月`,
}));
const options = { paragraphLoop: true, linebreaks: true };

export async function printing() {
  const rounds = {
    pages: [0].slice(1),
    table: [0].slice(1),
    notices: [0].slice(1),
    shownTable: [0].slice(1),
    shownNotices: [0].slice(1),
    job: { docx: [0].slice(1), zip: [0].slice(1) },
    here: { docx: [0].slice(1), zip: [0].slice(1) },
    alone: { docx: [0].slice(1), zip: [0].slice(1) },
  };
  // Without a title, which stands outside the loop of the other one: the same pages are made in both ways.
  const bytes = await wordFile({ title: [], blocks: noticeBlocks('{姓名}', '{出生年月}') });
  // What somebody who has only docxtemplater would write into the template.
  // Each record ends with a section, as in ours, so that its pages count from 1.
  const looped = await wordFile([
    { title: [], blocks: [paragraph('{#每份}'), ...noticeBlocks('{姓名}', '{出生年月}')] },
    { title: [], blocks: [paragraph('{/每份}')] },
  ]);
  const file = { name: '通知.docx', bytes };
  const records = people.map((data, index) => ({ data, fileName: `通知${index + 1}` }));
  const input = (packing: TemplatePacking) => ({ file, kind: 'person' as const, records, packing });
  const alone = (template: Uint8Array, data: object) =>
    new Docxtemplater(new PizZip(template), options)
      .render(data)
      .getZip()
      .generate({ type: 'uint8array', compression: 'DEFLATE' });
  for (let round = 0; round < ROUNDS; round++) {
    rounds.pages.push(await timed(() => printWord(hundredPages(), defaultSpec)));
    rounds.table.push(await timed(() => printWord(longTable(), defaultSpec)));
    const notices = people.map((one) => ({ title: ['通知'], blocks: noticeBlocks(one.姓名, one.出生年月) }));
    rounds.notices.push(await timed(() => printWord(notices, defaultSpec)));
    rounds.shownTable.push(await timed(() => shown(longTable())));
    rounds.shownNotices.push(await timed(() => shown(notices)));
    for (const packing of ['docx', 'zip'] as const) {
      rounds.job[packing].push(await timed(() => fillTemplate(input(packing))));
      rounds.here[packing].push(await timed(() => templateJobs.fill(input(packing), () => {})));
    }
    rounds.alone.docx.push(await timed(async () => alone(looped, { 每份: people })));
    rounds.alone.zip.push(
      await timed(async () => {
        const zip = new PizZip();
        for (const [index, one] of people.entries()) zip.file(`通知${index + 1}.docx`, alone(bytes, one));
        return zip.generate({ type: 'uint8array', compression: 'STORE' });
      }),
    );
  }
  return rounds;
}
