import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Definitions } from '@lib/high-cost/definitions/definitions.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { DefinitionForm, definitionOfForm, formOfDefinition } from './definition.form';
import { definitionsPaths } from './definitions.paths';
import { presentDefinitions } from './definitions.presenter';
import { presentDefinitionCheck, presentNewDefinition } from './new-definition.presenter';

const NEW = 'definitions/new.njk';

/** What counts as high cost, version by version; the next is checked before it is made. */
@Controller()
export class DefinitionsController {
  constructor(private readonly definitions: Definitions) {}

  @Allow('see definitions')
  @Get(definitionsPaths.list)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const list = await this.definitions.list(viewer);
    return page('definitions/definitions.njk', presentDefinitions(list, viewer));
  }

  @Allow('change definitions')
  @Get(definitionsPaths.new)
  async new(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const list = await this.definitions.list(viewer);
    return page(NEW, presentNewDefinition(list, formOf(formOfDefinition(list.last))));
  }

  @Allow('change definitions')
  @Post(definitionsPaths.new)
  @HttpCode(303)
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(DefinitionForm, body);
    const list = await this.definitions.list(viewer);
    const drawn = (errors: FormErrors, values = form.values): object =>
      presentNewDefinition(list, { values, errors });
    if (!form.ok) return pageWithProblems(NEW, drawn(form.errors));
    if (form.value.step === 'change') return page(NEW, drawn({}));
    const next = definitionOfForm(form.value);
    const seen = Number(form.value.seen);
    try {
      if (form.value.step !== 'save') {
        const checked = await this.definitions.check(viewer, next, seen);
        return page('definitions/check.njk', presentDefinitionCheck(checked, next, form));
      }
      const version = await this.definitions.make(viewer, next, seen);
      return redirectTo(definitionsPaths.list, `Version ${version} is made.`);
    } catch (error) {
      if (error instanceof InvalidError) return pageWithProblems(NEW, drawn(errorsOf(error.problems)));
      if (!(error instanceof ConflictError)) throw error;
      const { last } = await this.definitions.list(viewer);
      const known = { ...form.values, seen: String(last.version) };
      return new Page(NEW, { ...drawn({}, known), conflict: error.message }, 409);
    }
  }
}
