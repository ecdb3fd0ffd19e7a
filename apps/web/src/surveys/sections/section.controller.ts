import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Filling } from '@lib/surveys/filling/filling.service';
import { hasRows, RowsSection } from '@lib/surveys/question-sets/question-set';
import { OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { askedIn, everyField, sectionOf } from '../fields/asked-fields';
import { FIRST_LOOK } from '../fields/attempt';
import { readFields } from '../fields/read-fields';
import { trySaving } from '../fields/save-fields';
import { RowsListForm } from '../rows/rows-list.form';
import { presentRows } from '../rows/rows-list.presenter';
import { ListedRows, listedRows } from '../rows/listed-rows';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { afterSection, asksMore } from './next-step';
import { presentSection } from './section.presenter';

const SECTION = 'surveys/sections/section.njk';
const ROWS = 'surveys/rows/rows-list.njk';

/** A section of a return: its questions, or the list of its rows. */
@Controller()
export class SectionController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly filling: Filling,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.section)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const form = parseForm(RowsListForm, query);
    const asked = form.ok ? form.value : {};
    let listed: ListedRows | null = null;
    const opened = await this.opened.open(viewer, wave, (found) => {
      const section = rowsSectionOf(found, code);
      listed = section ? listedRows(found, section, asked) : null;
      return listed?.shown.map(({ held }) => held) ?? [];
    });
    const section = sectionOf(opened, code);
    if (!hasRows(section)) return page(SECTION, presentSection(opened, section, FIRST_LOOK));
    const model = presentRows(opened, section, { listed: listed!, form, query });
    return form.ok ? page(ROWS, model) : pageWithProblems(ROWS, model);
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.section)
  @HttpCode(303)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') code: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const before = await this.opened.open(viewer, wave);
    const section = sectionOf(before, code);
    const fields = hasRows(section) ? [] : everyField(section);
    const { given, values } = readFields(before.compiled.set, fields, body, ['confirms', 'then']);
    let saved: ReturnPage | null = null;
    const refused = await trySaving(values, async () => {
      const confirms = values['confirms'] === 'yes';
      saved = await this.filling.save(viewer, wave, 'screen', { answers: given, confirms, seen: null });
    });
    if (refused) {
      const now = await this.opened.open(viewer, wave);
      return new Page(SECTION, presentSection(now, section, refused), refused.status);
    }
    return redirectTo(
      ...this.after(saved!, {
        code,
        then: values['then'],
        before: askedIn(before, section).map(({ question }) => question.code),
      }),
    );
  }

  private after(
    saved: ReturnPage,
    { code, then, before }: { code: string; then: unknown; before: readonly string[] },
  ): [string, string] {
    const section = saved.compiled.set.sections.find((one) => one.code === code)!;
    if (asksMore(section, new Set(before), saved.weighed.judged.once))
      return [
        surveysPaths.section(saved.wave.id, code),
        'It is saved. What you answered brings up another question.',
      ];
    const to = then === 'list' ? surveysPaths.wave(saved.wave.id) : afterSection(saved, code);
    return [to, `“${section.title}” is saved.`];
  }
}

const rowsSectionOf = ({ compiled }: ReturnPage, code: string): RowsSection | null =>
  compiled.set.sections.filter(hasRows).find((section) => section.code === code) ?? null;
