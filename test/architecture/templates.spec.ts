import { specify } from './rules/rule';
import { TEMPLATE_RULES } from './rules/templates.rules';

specify('templates', TEMPLATE_RULES);
