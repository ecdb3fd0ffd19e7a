import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { ANSWERS } from '@lib/panel/search/approach';
import { PastedApproach } from '@lib/panel/search/read-pasted';
import { REFUSAL_REASONS } from '@lib/panel/search/refusal-reason';
import { PastePreview, SearchLog } from '@lib/panel/search/search-log.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { searchPaths, searchRoutes } from './search.paths';

/** 200 lines of an e-mail with room to spare, and within what a form may send. */
const LONGEST_PASTE = 30_000;
const PAGE = 'cases/search/paste.njk';

export class PasteForm {
  @IsString({ message: 'Paste the lines to be added' })
  @MaxLength(LONGEST_PASTE, { message: 'Paste fewer lines at a time' })
  lines!: string;

  /** The lines are read and shown first, then added. */
  @IsIn(['read', 'add'])
  step!: 'read' | 'add';
}

/** Adds many providers at once, as people copy them from an e-mail or a sheet. */
@Controller()
export class PasteController {
  constructor(private readonly searches: SearchLog) {}

  @Allow('refer cases')
  @Get(searchRoutes.paste)
  async empty(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    await this.searches.toChange(viewer, reference);
    return page(PAGE, pasteModel(reference, formOf()));
  }

  @Allow('refer cases')
  @Post(searchRoutes.paste)
  async paste(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(PasteForm, body);
    await this.searches.toChange(viewer, reference);
    if (!form.ok) return pageWithProblems(PAGE, pasteModel(reference, form));
    const preview = await this.searches.preview(viewer, reference, form.value.lines);
    const [first] = preview.problems;
    if (first) {
      const lines = first.line === null ? first.message : 'Mend the lines named below, then read them again';
      const again = { values: form.values, errors: { lines } };
      return pageWithProblems(PAGE, pasteModel(reference, again, preview));
    }
    if (form.value.step === 'read') return page(PAGE, pasteModel(reference, form, preview));
    const added = await this.searches.paste(viewer, reference, form.value.lines);
    const lines = added === 1 ? '1 line is' : `${added} lines are`;
    return redirectTo(searchPaths.log(reference), `${lines} added to the search log.`);
  }
}

const pasteModel = (reference: string, form: FormModel, preview?: PastePreview): object => ({
  title: 'Paste several providers into the search',
  caption: `Case ${reference}`,
  action: searchPaths.paste(reference),
  back: { href: searchPaths.log(reference) },
  form,
  problems: preview?.problems.filter(({ line }) => line !== null) ?? [],
  canAdd: preview !== undefined && preview.problems.length === 0 && preview.approaches.length > 0,
  count: preview?.approaches.length ?? 0,
  table: preview && preview.approaches.length > 0 ? previewTable(preview.approaches) : null,
  already: preview?.already.map(({ line, facts }) => `Line ${line}: ${facts.approached}`) ?? [],
});

const previewTable = (approaches: readonly PastedApproach[]): DataTable => ({
  caption: 'What was read',
  rowHeadings: false,
  columns: [
    { text: 'Line' },
    { text: 'Provider or setting' },
    { text: 'Asked on' },
    { text: 'Answer' },
    { text: 'Fee a week' },
    { text: 'Note' },
  ],
  rows: approaches.map(({ line, facts }) => [
    line,
    facts.approached,
    formatDay(facts.approachedOn),
    facts.refusal === null
      ? ANSWERS[facts.answer]
      : { text: ANSWERS[facts.answer], note: REFUSAL_REASONS[facts.refusal] },
    facts.weeklyPence === null ? '' : formatPounds(facts.weeklyPence),
    facts.note ?? '',
  ]),
});
