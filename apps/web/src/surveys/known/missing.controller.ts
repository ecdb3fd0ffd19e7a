import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Filling } from '@lib/surveys/filling/filling.service';
import { OpenedReturn, OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { nameOf } from '../fields/asked-field';
import { rowsOf } from '../fields/asked-fields';
import { FIRST_LOOK } from '../fields/attempt';
import { readFields, wasShown } from '../fields/read-fields';
import { trySaving } from '../fields/save-fields';
import { counted } from '../page-facts';
import { whatIsLeft } from '../sections/next-step';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { allFields, MissingField, missingFields } from './missing-fields';
import { presentMissing } from './missing.presenter';

const TEMPLATE = 'surveys/known/missing.njk';

/** What no source knows, to be typed on one page. */
@Controller()
export class MissingController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly filling: Filling,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.missing)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    const opened = await this.opened.open(viewer, wave, (found) =>
      missingFields(found).flatMap(({ row }) => (row ? [row.held] : [])),
    );
    return page(TEMPLATE, presentMissing(opened, FIRST_LOOK));
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.missing)
  @HttpCode(303)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const before = await this.opened.open(viewer, wave);
    const { given, values } = readFields(before.compiled.set, allFields(before), body, ['then']);
    let saved: ReturnPage | null = null;
    const refused = await trySaving(values, async () => {
      saved = await this.filling.save(viewer, wave, 'screen', {
        answers: given,
        confirms: false,
        seen: null,
      });
    });
    if (refused) {
      const names = wasShown(values);
      const now = await this.opened.open(viewer, wave, (found) =>
        rowsOf(found)
          .filter(({ held }) => [...names].some((name) => name.startsWith(held.id)))
          .map(({ held }) => held),
      );
      return new Page(TEMPLATE, presentMissing(now, refused, shownAgain(now, names)), refused.status);
    }
    const { missing } = saved!.weighed.tally;
    return redirectTo(
      values['then'] === 'list' ? surveysPaths.wave(wave) : whatIsLeft(saved!),
      missing === 0
        ? 'It is saved. Nothing is missing any more.'
        : `It is saved. ${counted(missing, 'answer is', 'answers are')} still missing.`,
    );
  }
}

/** The questions that were on the page, though some may have got an answer meanwhile. */
const shownAgain = (opened: OpenedReturn, names: ReadonlySet<string>): MissingField[] => {
  const rows = new Map(rowsOf(opened).map((row) => [row.held.id, row]));
  return allFields(opened)
    .filter((field) => names.has(nameOf(field)))
    .map((field) => {
      const row = field.rowId === null ? null : rows.get(field.rowId)!;
      const section =
        row?.section ??
        opened.compiled.set.sections.find(({ questions }) => questions.includes(field.question))!;
      return { field, row, section: section.code };
    });
};
