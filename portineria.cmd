@echo off
rem Twin of ./portineria for Windows 10 and 11: prepares a private environment in .venv holding exactly what requirements.lock
rem says, then runs the command. Python 3.11 to 3.14 must be there already; nothing is installed in the system.
rem
rem   portineria                  the desktop
rem   portineria demo             the main job on invented people
rem   portineria test [--bundle] [paths and pytest options, seen from the checkout]
rem   portineria lint ^| bench ^| soak ^| gallery
rem   portineria lock             rewrite requirements.lock after a change of pyproject.toml
rem   portineria ANYTHING ELSE    the command line (python -m app ...)
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "venv=%root%\.venv"
set "python=%venv%\Scripts\python.exe"
set "lock=%root%\requirements.lock"
set "installed=%venv%\requirements.installed"
set "PYTHONUTF8=1"
if defined PYTHONPATH (set "PYTHONPATH=%root%;%PYTHONPATH%") else (set "PYTHONPATH=%root%")

call :is_ready
if not errorlevel 1 goto run

:prepare
rem A folder is made by one command only: two commands started together install once, the second waits.
set "waiting=%root%\.portineria.lock.d"
mkdir "%waiting%" 2>nul
if not errorlevel 1 goto prepare_alone
echo portineria: un altro comando sta installando: si aspetta che finisca. Se nessun altro e' aperto, cancellare "%waiting%". 1>&2
:wait
ping -n 3 127.0.0.1 >nul
mkdir "%waiting%" 2>nul
if errorlevel 1 goto wait

:prepare_alone
call :is_ready
if errorlevel 1 call :make_environment
set "status=%errorlevel%"
rmdir "%waiting%" 2>nul
if not "%status%"=="0" exit /b %status%
goto run

:is_ready
if not exist "%python%" exit /b 1
if not exist "%installed%" exit /b 1
fc /b "%lock%" "%installed%" >nul 2>&1
exit /b %errorlevel%

:make_environment
if exist "%python%" goto make_uv
set "base="
for %%V in (3.13 3.12 3.11 3.14) do call :try_base py -%%V
call :try_base python
if not defined base (
    echo portineria: serve Python da 3.11 a 3.14. Si installa da Microsoft Store o con: winget install Python.Python.3.13 1>&2
    exit /b 1
)
echo portineria: si prepara l'ambiente in "%venv%" 1>&2
%base% -m venv --clear "%venv%"
if errorlevel 1 exit /b 1

:make_uv
set "pins=%venv%\uv.pin"
"%python%" -c "import re, sys; print(re.search(r'^uv==(?:.*\\\n)*.*$', open(sys.argv[1], encoding='utf-8').read(), re.M)[0])" "%lock%" >"%pins%"
"%python%" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "%pins%"
if errorlevel 1 (
    echo portineria: non si e' potuto scaricare uv. Serve la rete; poi si puo' rilanciare lo stesso comando. 1>&2
    exit /b 1
)
echo portineria: si installano i componenti fissati in requirements.lock, la prima volta si scaricano circa 250 MB 1>&2
if exist "%installed%" del "%installed%"
set "UV_COMPILE_BYTECODE=1"
"%venv%\Scripts\uv.exe" pip sync --require-hashes --only-binary :all: --python "%python%" "%lock%"
if errorlevel 1 (
    echo portineria: i componenti non si sono potuti installare. Serve la rete; poi si puo' rilanciare lo stesso comando. 1>&2
    exit /b 1
)
copy /b /y "%lock%" "%installed%" >nul
exit /b %errorlevel%

:try_base
rem A Python that will do, kept in %%base%%: the first one asked wins.
if defined base exit /b 0
%* -c "import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 15))" >nul 2>&1
if not errorlevel 1 set "base=%*"
exit /b 0

:run
set "command=%~1"
if /i "%command%"=="lint" goto lint
if /i "%command%"=="test" goto test
if /i "%command%"=="bench" goto module
if /i "%command%"=="soak" goto module
if /i "%command%"=="lock" goto lock
"%python%" -P -m app %*
exit /b %errorlevel%

:lint
cd /d "%root%"
set "failed="
"%python%" -P -m ruff check
if errorlevel 1 set "failed=%failed% ruff-check"
"%python%" -P -m ruff format --check
if errorlevel 1 set "failed=%failed% ruff-format"
"%python%" -P -m mypy
if errorlevel 1 set "failed=%failed% mypy"
"%python%" -P -c "from importlinter.cli import lint_imports_command as lint; lint()"
if errorlevel 1 set "failed=%failed% import-linter"
if defined failed (
    echo portineria: controlli non superati:%failed% 1>&2
    exit /b 1
)
echo portineria: ruff, mypy e import-linter: tutto a posto. 1>&2
exit /b 0

:test
cd /d "%root%"
call :rest_of %*
if "%~2"=="--bundle" (
    call :rest_of %rest%
    goto bundle
)
"%python%" -m pytest -n 2 %rest%
exit /b %errorlevel%

:bundle
"%python%" -m pytest -m bundle %rest%
exit /b %errorlevel%

:module
call :rest_of %*
"%python%" -P -m tests.%command% %rest%
exit /b %errorlevel%

:lock
cd /d "%root%"
"%venv%\Scripts\uv.exe" pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "./portineria lock" --all-extras --group dev --group build pyproject.toml -o requirements.lock
exit /b %errorlevel%

:rest_of
rem Everything after the first word, as it was typed.
set "rest="
for /f "tokens=1,*" %%A in ("%*") do set rest=%%B
exit /b 0
