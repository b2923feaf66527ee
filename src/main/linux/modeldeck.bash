# Completion of modeldeck for bash.

_modeldeck() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' i offers
  COMPREPLY=()
  case $before in
  --provider) offers='replicate fal openrouter huggingface deepinfra models-dev wavespeed civitai ollama lmstudio' ;;
  --capability) offers='text-to-image image-to-image text-to-video image-to-video text-to-speech speech-to-text' ;;
  --snippet) offers='curl python javascript java' ;;
  --limit | --port | --bind | --allow-host | --chaos) return ;;
  *)
    for ((i = 1; i < COMP_CWORD; i++)); do
      case ${COMP_WORDS[i]} in
      list | show | serve | mcp | keys)
        command=${COMP_WORDS[i]}
        break
        ;;
      esac
    done
    case $command in
    list) offers='--provider --capability --limit --refresh --table --json --csv' ;;
    show) offers='--json --snippet' ;;
    serve) offers='--port --bind --allow-host' ;;
    keys)
      case $before in
      set | remove | test) offers='replicate fal openrouter huggingface deepinfra wavespeed civitai' ;;
      keys) offers='list test set remove' ;;
      esac
      ;;
    *) offers='list show serve mcp keys --help --version' ;;
    esac
    offers="$offers --demo --chaos"
    ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$offers" -- "$word")
}

complete -F _modeldeck modeldeck
