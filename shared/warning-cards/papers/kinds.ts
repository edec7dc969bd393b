import { type Card, type CardColour, warningCard } from '../../case-types/warning-card.ts';
import type { Day } from '../../day.ts';
import type { OfficialDocument } from '../../documents/model.ts';
import type { PaperSpec } from '../../documents/spec.ts';
import { ruleOn } from '../../engine/deadlines.ts';
import type { DeskSettings } from '../../settings.ts';
import { colourCard, officialCard } from './faces.ts';
import { deliveryProof, handlingSheet, talkRecord } from './forms.ts';
import { closingNotice, commitmentOfTruth, inquiryNotice, reportFrame } from './letters.ts';
import type { PaperCase } from './pieces.ts';

interface Kind {
  readonly label: string;
  /** The colours that have it. */
  readonly colours: readonly CardColour[];
  /** Only once the card was issued: a paper with a number. */
  readonly issued: boolean;
  /** Of another size than the office's paper. */
  readonly shape?: (office: PaperSpec) => PaperSpec;
  /** Stays in the office. */
  readonly internal?: true;
  make(paper: PaperCase): readonly OfficialDocument[];
}

/** A5, 148 × 210 mm, on smaller type: 小四 of 22 pt lines; fonts as the office has them. Twips. */
function onA5(office: PaperSpec): PaperSpec {
  return {
    ...office,
    page: { width: 8391, height: 11906 },
    margins: { top: 964, right: 907, bottom: 907, left: 907 },
    header: 454,
    footer: 454,
    grid: { line: 440, charSpace: 0, tracking: 0 },
    sizes: { ...office.sizes, body: 24, title: 32, pageNumber: 18, table: 21 },
  };
}

const all: readonly CardColour[] = ['blue', 'yellow', 'orange', 'red'];
const one = (make: (paper: PaperCase) => OfficialDocument) => (paper: PaperCase) => [make(paper)];

/** Every paper of a card, in the order in which a case needs them. */
export const paperKinds = {
  handling: {
    label: '承办单',
    internal: true,
    colours: all,
    issued: false,
    make: one(handlingSheet),
  },
  colourCard: {
    label: 'A5卡片（各联）',
    colours: all,
    issued: true,
    shape: onA5,
    make: colourCard,
  },
  official: {
    label: '四色卡（公文格式）',
    colours: all,
    issued: true,
    make: one(officialCard),
  },
  inquiry: {
    label: '函询通知书',
    colours: ['orange'],
    issued: true,
    make: one(inquiryNotice),
  },
  commitment: {
    label: '真实性承诺书',
    colours: ['orange'],
    issued: true,
    make: one(commitmentOfTruth),
  },
  talk: {
    label: '谈话记录',
    internal: true,
    colours: ['red'],
    issued: true,
    make: one(talkRecord),
  },
  delivery: { label: '送达回证', colours: all, issued: true, make: one(deliveryProof) },
  report: {
    label: '整改报告',
    colours: ['yellow', 'orange', 'red'],
    issued: true,
    make: one(reportFrame),
  },
  closing: {
    label: '解除（销号）通知',
    colours: ['yellow', 'orange', 'red'],
    issued: true,
    make: one(closingNotice),
  },
} as const satisfies Record<string, Kind>;

export type PaperKind = keyof typeof paperKinds;

/** The paper a kind is printed on, out of the office's own. */
export function paperOfKind(kind: PaperKind, office: PaperSpec): PaperSpec {
  const { shape }: Kind = paperKinds[kind];
  return shape ? shape(office) : office;
}

/**
 * The papers that this card has now. A notice of closing belongs to a closed card; of one that was taken back only the
 * 承办单 is printed, so that nobody is handed a void card.
 */
export function papersOf(card: Card): readonly PaperKind[] {
  const { colour = 'blue' } = card.values;
  return paperNames.filter((name) => {
    const { colours, issued }: Kind = paperKinds[name];
    if (card.stage === 'withdrawn' && name !== 'handling') return false;
    if (name === 'closing' && card.stage !== 'closed') return false;
    return colours.includes(colour) && (!issued || card.number !== undefined);
  });
}

const paperNames: readonly PaperKind[] = [
  'handling',
  'colourCard',
  'official',
  'inquiry',
  'commitment',
  'talk',
  'delivery',
  'report',
  'closing',
];

/**
 * One kind of paper for these cards, in their order: one print job. Cards that do not have it are left out. Papers that
 * stay in the office bear `mark` (who printed them, when); what goes to the person is an original and bears none.
 */
export function cardPapers(
  cards: readonly Card[],
  kind: PaperKind,
  settings: DeskSettings,
  today: Day,
  mark?: string,
): readonly OfficialDocument[] {
  const { make, internal }: Kind = paperKinds[kind];
  const papers = cards
    .filter((card) => papersOf(card).includes(kind))
    .flatMap((card) =>
      make({ card, organ: settings.organ, today, replyTerm: replyTermOf(card, settings, today) }),
    );
  return internal && mark !== undefined ? papers.map((paper) => ({ ...paper, mark })) : papers;
}

function replyTermOf({ values: { colour, issuedOn } }: Card, { terms }: DeskSettings, today: Day) {
  const name = colour === 'orange' ? 'orangeReply' : colour === 'red' ? 'redReply' : undefined;
  const deadline = warningCard.deadlines?.find((one) => one.name === name);
  return (
    deadline && (ruleOn(terms[`${warningCard.name}.${deadline.name}`], issuedOn ?? today) ?? deadline.term)
  );
}
