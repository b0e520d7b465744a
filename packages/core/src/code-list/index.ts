export { codesOf, defineCodeList, type CodeEntry, type CodeList, type CodeOf, type OutsideScheme } from './codeList.js';
export { parseCode } from './parseCode.js';
