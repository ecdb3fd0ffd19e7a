import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay } from '@lib/kernel/london-format';
import { Contact } from '@lib/reports/publisher';
import { DATA_MARKING } from '@lib/surveys/wave-data/borough-columns';
import { boroughsSheet } from '@lib/surveys/wave-data/boroughs-sheet';
import { dictionarySheets } from '@lib/surveys/wave-data/dictionary-sheets';
import { longSheets } from '@lib/surveys/wave-data/long-rows';
import { AnswersAs, WaveData } from '@lib/surveys/wave-data/wave-data';
import { wideSheets } from '@lib/surveys/wave-data/wide-sheets';
import { CoverFacts } from '@lib/workbook/writing/workbook-document';
import { Download } from '@lib/web-kit/responses/page';
import { extractDownload } from '../../../extracts/extract-download';
import { waveTitle } from '../board-words';
import { ANSWERS_AS } from './data.form';
import { coverLines } from './data-words';

/** Who takes the data away, as its Cover says. */
export interface DataFor {
  /** The borough whose own it is; null for the programme. */
  readonly boroughId: number | null;
  readonly as: AnswersAs;
  readonly contact: Contact;
}

/** What boroughs handed in as a workbook: wide, long, and a dictionary. Made as asked for, and not kept. */
export const dataFile = (data: WaveData, given: DataFor): Promise<Download> => {
  const { wave, set, on } = data;
  return extractDownload({
    file: {
      report: 'survey-data',
      area: given.boroughId === null ? 'london' : authorityById(given.boroughId).slug,
      period: `${wave.collection} ${wave.title}`,
      runOn: on,
    },
    cover: coverOf(data, given),
    sheets: [
      ...wideSheets(data, given.as),
      ...longSheets(data, given.as),
      boroughsSheet(data),
      ...dictionarySheets(set),
    ],
  });
};

const namesOf = (ids: readonly number[]): string[] => ids.map((id) => authorityById(id).name).toSorted();

const coverOf = (data: WaveData, { boroughId, as, contact }: DataFor): CoverFacts => {
  const { wave, on, versions, notShared, notIn, deleted } = data;
  const area = boroughId === null ? 'London' : authorityById(boroughId).name;
  return {
    title: `What ${boroughId === null ? 'boroughs of London' : area} handed in: ${waveTitle(wave)}`,
    purpose:
      boroughId === null
        ? 'Answers of the placement survey of boroughs whose agreement lets the programme read them. They are for planning placements across London.'
        : 'Answers of the borough’s own return of a placement survey. They are for the borough.',
    publisher: 'Pan-London placements service, from the returns of the boroughs named',
    contact,
    publishedOn: on,
    nextDue: 'No date is set: it is made whenever somebody asks for it',
    period: formatDay(wave.referenceDay),
    referenceDay: wave.referenceDay,
    coverage: {
      included: namesOf(versions.map(({ boroughId: id }) => id)),
      missing: namesOf([...notShared, ...notIn, ...deleted]),
    },
    definitionVersion: `Version ${wave.setVersion} of the question set “${wave.collectionTitle}”`,
    smallNumbers:
      'Answers as they were given: nothing is rounded or hidden. Figures across boroughs come from releases.',
    personalData:
      'Some rows are about one child each, by service reference: no name and no local reference. Text that people wrote is as they wrote it.',
    filters: [`Answers are written ${as === 'labels' ? 'in words' : 'as codes'}`, ...coverLines(data)].map(
      (line) => line.replace(/\.$/, ''),
    ),
    marking: DATA_MARKING,
    handling:
      boroughId === null
        ? 'For the programme, under the agreements of the boroughs named. Do not pass it on or match it with other data, and delete it when it is done with or when an agreement ends.'
        : 'For the named borough only: do not publish it or pass it on, and delete it when it is done with.',
    reportReference: `Data of a wave (${ANSWERS_AS[as].toLowerCase()})`,
    runReference: 'Made on request',
    releaseReference: null,
    accessibilityContact: contact,
    keywords: ['placement survey', 'returns'],
  };
};
