import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { CaseOption } from '@lib/panel/options/case-option';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { seenOf } from '../search/seen.form';
import { savedOptionRows } from './comparison';
import { formOfOption, OptionForm, optionOfForm } from './option.form';
import { optionModel } from './option-model';
import { optionsPaths, optionsRoutes } from './options.paths';

const PAGE = 'cases/options/option.njk';

/** Changes, removes, orders and prefers an option; of two who change it at once the second sees both texts. */
@Controller()
export class OptionController {
  constructor(
    private readonly options: CaseOptions,
    private readonly searches: SearchLog,
  ) {}

  @Allow('refer cases')
  @Get(optionsRoutes.change)
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('position') position: string,
  ): Promise<Page> {
    const option = await this.toChange(viewer, reference, position);
    return page(PAGE, optionModel(reference, formOf(formOfOption(option)), option));
  }

  @Allow('refer cases')
  @Post(optionsRoutes.change)
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('position') position: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(OptionForm, body);
    if (!form.ok) {
      await this.searches.toChange(viewer, reference);
      return pageWithProblems(PAGE, optionModel(reference, form, { position: numberOf(position) }));
    }
    const { id = '', version } = form.value;
    try {
      const changed = { ...optionOfForm(form.value), id, version: Number(version ?? 0) };
      await this.options.change(viewer, reference, changed);
    } catch (error) {
      if (!(error instanceof ConflictError) || error.code !== 'case-changed') throw error;
      return this.bothTexts(viewer, reference, { id, form });
    }
    return redirectTo(optionsPaths.options(reference), 'The option is changed.');
  }

  @Allow('refer cases')
  @Get(optionsRoutes.remove)
  async confirmRemoval(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('position') position: string,
  ): Promise<Page> {
    const { id, version, name } = await this.toChange(viewer, reference, position);
    return page('cases/search/remove.njk', {
      title: 'Remove an option',
      caption: `Case ${reference}`,
      action: optionsPaths.remove(reference, numberOf(position)),
      back: { href: optionsPaths.options(reference) },
      what: name,
      id,
      version,
      button: 'Remove the option',
    });
  }

  @Allow('refer cases')
  @Post(optionsRoutes.remove)
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.options.remove(viewer, reference, seenOf(body));
    return redirectTo(optionsPaths.options(reference), 'The option is removed.');
  }

  @Allow('refer cases')
  @Post(optionsRoutes.up)
  async up(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('position') position: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.options.moveUp(viewer, reference, { id: seenOf(body).id, position: numberOf(position) });
    return redirectTo(optionsPaths.options(reference), 'The order of the options is changed.');
  }

  @Allow('refer cases')
  @Post(optionsRoutes.prefer)
  async prefer(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.options.prefer(viewer, reference, seenOf(body).id);
    return redirectTo(optionsPaths.options(reference), 'Your first choice is changed.');
  }

  private async toChange(viewer: Viewer, reference: string, position: string): Promise<CaseOption> {
    const { options } = await this.options.toChange(viewer, reference);
    const option = options.find((one) => one.position === numberOf(position));
    if (!option) throw new NotFoundError('option');
    return option;
  }

  /** What was typed stays in the form, now about the version that is saved; what is saved stands above it. */
  private async bothTexts(
    viewer: Viewer,
    reference: string,
    { id, form }: { id: string; form: FormModel },
  ): Promise<Page> {
    const { options } = await this.options.toChange(viewer, reference);
    const now = options.find((one) => one.id === id);
    const model = now
      ? optionModel(reference, formOf({ ...form.values, version: now.version }), {
          position: now.position,
          saved: savedOptionRows(now),
        })
      : optionModel(reference, formOf(form.values), { position: 0, removed: true });
    return new Page(PAGE, model, 409);
  }
}

/** A column as an address has it; 0, which none is, for what is not one. */
const numberOf = (position: string): number => (/^[1-5]$/.test(position) ? Number(position) : 0);
