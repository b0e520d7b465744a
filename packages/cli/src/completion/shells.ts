import type { Option, Verb } from '../run/verb.js';

/** Shells that can be taught. */
export const shells = ['bash', 'zsh', 'fish'] as const;

type Options = Readonly<Record<string, Option>>;

/** Words of ours alone, and none that a shell would read as more: checked, because they become a program. */
function safe(word: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._:+-]*$/u.test(word)) throw new RangeError('completion: a word that a shell would read as more');
  return word;
}

const flags = (options: Options): readonly string[] => Object.keys(options).map((name) => `--${safe(name)}`);

/** Values of an option, where they are few and known. */
const valuesOf = ({ allowed }: Option): readonly string[] => (allowed ?? []).map(safe);

function bash(verbs: readonly Verb[], common: Options): string {
  const cases = verbs.flatMap(({ name, options }) =>
    Object.entries({ ...options, ...common }).flatMap(([option, about]) => (about.allowed ? [`    ${safe(name)}:--${safe(option)}) words='${valuesOf(about).join(' ')}' ;;`] : about.type === 'string' ? [`    ${safe(name)}:--${safe(option)}) files=1 ;;`] : [])),
  );
  const options = verbs.map(({ name, options: own }) => `      ${safe(name)}) words='${[...flags(own), ...flags(common)].join(' ')}' ;;`);
  return `# bash completion for ctip: source <(ctip completion bash)
_ctip() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} words='' files=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${verbs.map(({ name }) => safe(name)).join(' ')} --help --version'
  else
    case "$verb:$previous" in
${cases.join('\n')}
    esac
    if [ -z "$words$files" ]; then
      case "$current" in
        -*) case "$verb" in
${options.join('\n')}
        esac ;;
        *) files=1 ;;
      esac
    fi
  fi
  if [ -n "$files" ]; then
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -F _ctip ctip
`;
}

function zsh(verbs: readonly Verb[], common: Options): string {
  const spec = ([name, about]: readonly [string, Option]): string =>
    about.type === 'boolean' ? `'--${safe(name)}'` : about.allowed ? `'--${safe(name)}:value:(${valuesOf(about).join(' ')})'` : `'--${safe(name)}:value:_files'`;
  const cases = verbs.map(({ name, options }) => `    ${safe(name)}) _arguments ${Object.entries({ ...options, ...common }).map(spec).join(' ')} '*:file:_files' ;;`);
  return `#compdef ctip
# zsh completion for ctip: ctip completion zsh > _ctip, in a folder of $fpath
_ctip() {
  if (( CURRENT == 2 )); then
    compadd ${verbs.map(({ name }) => safe(name)).join(' ')} -- --help --version
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
${cases.join('\n')}
  esac
}
compdef _ctip ctip
`;
}

function fish(verbs: readonly Verb[], common: Options): string {
  const line = (verb: string, [name, about]: readonly [string, Option]): string => {
    const value = about.type === 'boolean' ? '' : about.allowed ? ` -x -a '${valuesOf(about).join(' ')}'` : ' -r';
    return `complete -c ctip -n '__fish_seen_subcommand_from ${verb}' -l ${safe(name)}${value}`;
  };
  return [
    '# fish completion for ctip: ctip completion fish > ~/.config/fish/completions/ctip.fish',
    `complete -c ctip -n __fish_use_subcommand -f -a '${verbs.map(({ name }) => safe(name)).join(' ')}'`,
    'complete -c ctip -n __fish_use_subcommand -l help',
    'complete -c ctip -n __fish_use_subcommand -l version',
    ...verbs.flatMap(({ name, options }) => Object.entries({ ...options, ...common }).map((entry) => line(safe(name), entry))),
    '',
  ].join('\n');
}

/** The program that teaches a shell the commands, their options and the values of these. It runs nothing but the shell itself. */
export function completionFor(shell: (typeof shells)[number], verbs: readonly Verb[], common: Options): string {
  return { bash, zsh, fish }[shell](verbs, common);
}
