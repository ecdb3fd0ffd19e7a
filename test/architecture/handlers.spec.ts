import { HANDLER_RULES } from './rules/handlers.rules';
import { specify } from './rules/rule';

specify('who may use what', HANDLER_RULES);
