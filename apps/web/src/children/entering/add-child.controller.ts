import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { EnterChildService } from '@lib/placements/entering/enter-child.service';
import { errorsOf, FormErrors, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths, childrenRoutes } from '../children.paths';
import { AddChildForm, childOf, FORM_FIELD } from './add-child.form';
import { presentAddChild, presentCheckChild } from './add-child.presenter';

const FORM = 'children/entering/add-child.njk';

/** Adds a child no return has, after those who may be the same child were shown. */
@Controller()
export class AddChildController {
  constructor(private readonly children: EnterChildService) {}

  @Allow('enter placements')
  @Get(childrenRoutes.add)
  form(): Page {
    return page(FORM, presentAddChild(formOf()));
  }

  @Allow('enter placements')
  @Post(childrenRoutes.add)
  @HttpCode(303)
  async add(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(AddChildForm, body);
    if (!form.ok) return again(form);
    const child = childOf(form.value);
    try {
      if (form.value.step === 'change')
        return page(FORM, presentAddChild({ values: form.values, errors: {} }));
      if (form.value.step === 'save') {
        const { childId } = await this.children.addChild(viewer, child);
        return redirectTo(
          childrenPaths.child(childId),
          'The child was added. The next return with this reference joins them.',
        );
      }
      const matches = await this.children.check(viewer, child);
      return page('children/entering/check-child.njk', presentCheckChild(child, matches, form));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return again({ values: form.values, errors: onTheForm(errorsOf(error.problems)) });
    }
  }
}

const again = (form: FormModel): Page => pageWithProblems(FORM, presentAddChild(form));

/** By the fields of the form. */
export const onTheForm = (errors: FormErrors): FormErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, message]) => [FORM_FIELD[field] ?? field, message]));
