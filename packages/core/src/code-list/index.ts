export { codesOf, defineCodeList, type CodeEntry, type CodeList, type CodeOf, type OutsideScheme } from './codeList.js';
export { code, codeOrOther, several, severalOf, type CodeSchema } from './schema.js';
export { parseCode } from './parseCode.js';
