import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Settings } from '@lib/provision/settings/settings.service';
import { Statements } from '@lib/provision/statements/statements.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { keepForm } from '../keep-form';
import { providersPaths, settingAct } from '../providers.paths';
import { EndForm, numberOf, RestrictionForm, SpecialismForm } from './statement.forms';
import { presentRestrictions, presentSpecialisms } from './statements.presenter';

const { specialisms, endSpecialism, restrictions, endRestriction } = providersPaths.settingActPattern;
const SPECIALISMS_PAGE = 'providers/statements/specialisms.njk';
const RESTRICTIONS_PAGE = 'providers/statements/restrictions.njk';

/** What a setting is for, and what it may not do: recorded and ended. */
@Controller()
export class StatementsController {
  constructor(
    private readonly settings: Settings,
    private readonly statements: Statements,
  ) {}

  @Allow('manage providers')
  @Get(specialisms)
  async showSpecialisms(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(SPECIALISMS_PAGE, presentSpecialisms(await this.settings.byId(viewer, id), formOf()));
  }

  @Allow('manage providers')
  @Post(specialisms)
  @HttpCode(303)
  async addSpecialism(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(SpecialismForm, body), {
      again: (form) => this.specialismsAgain(viewer, id, form),
      keep: (value) => this.statements.addSpecialism(viewer, id, value),
      path: settingAct('specialisms', id),
      done: 'The specialism is recorded.',
      conflictAt: 'code',
    });
  }

  @Allow('manage providers')
  @Post(endSpecialism)
  @HttpCode(303)
  async endSpecialism(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(EndForm, body), {
      again: (form) => this.specialismsAgain(viewer, id, form),
      keep: ({ record, endsOn }) => this.statements.end(viewer, 'specialism', record, endsOn),
      path: settingAct('specialisms', id),
      done: 'The end is recorded.',
      conflictAt: 'record',
    });
  }

  @Allow('manage providers')
  @Get(restrictions)
  async showRestrictions(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(RESTRICTIONS_PAGE, presentRestrictions(await this.settings.byId(viewer, id), formOf()));
  }

  @Allow('manage providers')
  @Post(restrictions)
  @HttpCode(303)
  async addRestriction(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(RestrictionForm, body), {
      again: (form) => this.restrictionsAgain(viewer, id, form),
      keep: ({ youngest, oldest, mostPlaces, note = '', ...rest }) =>
        this.statements.addRestriction(viewer, id, {
          ...rest,
          youngest: numberOf(youngest),
          oldest: numberOf(oldest),
          mostPlaces: numberOf(mostPlaces),
          note,
        }),
      path: settingAct('restrictions', id),
      done: 'The restriction is recorded. Everybody who looks the setting up sees it.',
      conflictAt: 'code',
    });
  }

  @Allow('manage providers')
  @Post(endRestriction)
  @HttpCode(303)
  async endRestriction(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(EndForm, body), {
      again: (form) => this.restrictionsAgain(viewer, id, form),
      keep: ({ record, endsOn }) => this.statements.end(viewer, 'restriction', record, endsOn),
      path: settingAct('restrictions', id),
      done: 'The end is recorded.',
      conflictAt: 'record',
    });
  }

  private async specialismsAgain(viewer: Viewer, id: string, form: FormModel): Promise<Page> {
    return pageWithProblems(SPECIALISMS_PAGE, presentSpecialisms(await this.settings.byId(viewer, id), form));
  }

  private async restrictionsAgain(viewer: Viewer, id: string, form: FormModel): Promise<Page> {
    return pageWithProblems(
      RESTRICTIONS_PAGE,
      presentRestrictions(await this.settings.byId(viewer, id), form),
    );
  }
}
