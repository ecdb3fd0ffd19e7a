import { PREFILL_SOURCES } from '../prefill/prefill-register';
import { PrefillSource } from '../prefill/prefill-source';
import { WAVE_SOURCES } from '../prefill/sources/wave.source';
import { Question } from '../question-sets/question';
import { hasRows, QuestionSet, RowsSection, Section } from '../question-sets/question-set';
import { SetProblem } from './set-problem';

type Path = SetProblem['path'];

/** What is to be filled in from a source that is not there, or that knows another kind of thing: it would stay blank unnoticed. */
export const problemsOfFillingIn = (
  { sections }: Pick<QuestionSet, 'sections'>,
  sources: readonly PrefillSource[] = PREFILL_SOURCES,
): SetProblem[] => {
  const byCode = new Map(sources.map((source) => [source.code, source]));
  return sections.flatMap((section, at) => [
    ...(hasRows(section) ? ofRows(section, byCode, ['sections', at, 'rows', 'prefill']) : []),
    ...section.questions.flatMap((question, number): SetProblem[] => {
      const path = ['sections', at, 'questions', number];
      const says = wrongIn(section, question, byCode);
      if (says !== null) return [{ path: [...path, 'prefill'], says }];
      return isOpenToNobody(question, hasRows(section))
        ? [{ path: [...path, 'readOnly'], says: OPEN_TO_NOBODY }]
        : [];
    }),
  ]);
};

type Sources = ReadonlyMap<string, PrefillSource>;

const LIST = 'The page of uploading lists what can be filled in, and as what.';

const ofRows = ({ rows }: RowsSection, sources: Sources, path: Path): SetProblem[] => {
  if (rows.prefill === undefined) return [];
  const source = sources.get(rows.prefill);
  if (source?.of !== 'rows') return [{ path, says: `No rows are known as ${rows.prefill}. ${LIST}` }];
  const unknown = rows.key.filter((code) => !(code in source.fields));
  return unknown.length === 0
    ? []
    : [
        {
          path,
          says: `Rows of ${rows.prefill} do not know ${unknown.join(', ')}, which tells rows apart. ${LIST}`,
        },
      ];
};

const wrongIn = (section: Section, question: Question, sources: Sources): string | null => {
  if (question.prefill === undefined) return null;
  return hasRows(section)
    ? wrongInRow(section, question, sources)
    : wrongOnce(question, sources.get(question.prefill));
};

const FROM_THE_WAVE = new Set(WAVE_SOURCES.map(({ code }) => code));

/** What nobody can type has to be known of every borough, or may be left out: the wave alone always knows. */
const isOpenToNobody = ({ readOnly, required, prefill, kind }: Question, inRows: boolean): boolean =>
  readOnly === true &&
  kind !== 'derived' &&
  (inRows || prefill === undefined || (required && !FROM_THE_WAVE.has(prefill)));

const OPEN_TO_NOBODY =
  'Where nothing is known to fill in, nobody could answer it: take read_only out, or have it filled in and required no.';

const wrongInRow = ({ rows }: RowsSection, { code, prefill }: Question, sources: Sources): string | null => {
  const source = sources.get(prefill!);
  if (rows.prefill !== prefill || source?.of !== 'rows')
    return 'In a section with rows, write it on the line where the section begins: whole rows are filled in.';
  return code in source.fields ? null : `Rows of ${prefill} know nothing called ${code}. ${LIST}`;
};

const wrongOnce = ({ kind, prefill }: Question, source: PrefillSource | undefined): string | null => {
  if (source?.of !== 'answer')
    return `Nothing is known as ${prefill} for a question that is asked once. ${LIST}`;
  return source.kinds.includes(kind) ? null : `What is known as ${prefill} is of another type. ${LIST}`;
};
