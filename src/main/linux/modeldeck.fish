# Completion of modeldeck for fish.
set -l commands list show serve mcp keys
set -l providers replicate fal openrouter huggingface deepinfra models-dev wavespeed civitai ollama lmstudio
set -l early "not __fish_seen_subcommand_from $commands"

complete -c modeldeck -f
complete -c modeldeck -l demo -d 'Sample providers built in'
complete -c modeldeck -l chaos -x -d 'The same with faults'
complete -c modeldeck -n $early -l help -d 'How the program is used'
complete -c modeldeck -n $early -l version -d 'Which version this is'
complete -c modeldeck -n $early -a list -d 'Print models'
complete -c modeldeck -n $early -a show -d 'Print one model'
complete -c modeldeck -n $early -a serve -d 'Answer GET /api/models'
complete -c modeldeck -n $early -a mcp -d 'Answer an assistant'
complete -c modeldeck -n $early -a keys -d 'Look after API keys'
complete -c modeldeck -n '__fish_seen_subcommand_from list' -l provider -x -a "$providers" -d 'Only this provider'
complete -c modeldeck -n '__fish_seen_subcommand_from list' -l capability -x -d 'Only models that do this'
complete -c modeldeck -n '__fish_seen_subcommand_from list' -l limit -x -d 'At most so many'
complete -c modeldeck -n '__fish_seen_subcommand_from list' -l refresh -d 'Ask the providers anew'
complete -c modeldeck -n '__fish_seen_subcommand_from list' -l table -d 'As a table'
complete -c modeldeck -n '__fish_seen_subcommand_from list' -l csv -d 'As CSV'
complete -c modeldeck -n '__fish_seen_subcommand_from list show' -l json -d 'As JSON'
complete -c modeldeck -n '__fish_seen_subcommand_from show' -l snippet -x -a 'curl python javascript java' -d 'Its call'
complete -c modeldeck -n '__fish_seen_subcommand_from serve' -l port -x -d '4848 by default'
complete -c modeldeck -n '__fish_seen_subcommand_from serve' -l bind -x -d 'Listen there'
complete -c modeldeck -n '__fish_seen_subcommand_from serve' -l allow-host -x -d 'A further name of this computer'
complete -c modeldeck -n '__fish_seen_subcommand_from keys' -a 'list test set remove'
complete -c modeldeck -n '__fish_seen_subcommand_from set remove test' -a "$providers"
