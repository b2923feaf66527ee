@echo off
rem Starts Modeldeck with its arguments. The twin of bin/modeldeck; written without a Windows to try it on.
setlocal
call "%~dp0..\launcher\find-java.cmd" java || exit /b 1
"%JAVA_HOME%\bin\java.exe" "@%~dp0..\launcher\java.options" ^
  --module-path "%~dp0..\lib" --module app.modeldeck/app.modeldeck.Main %*
exit /b %ERRORLEVEL%
