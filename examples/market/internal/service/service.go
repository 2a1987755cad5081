// Package service is what both services of the market have in common: settings, health, and an end without a lost request.
package service

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Service is a running program with its database.
type Service struct {
	Name     string
	Database *pgxpool.Pool
	routes   *http.ServeMux
}

// New connects lazily: a database that is away makes the service unhealthy, not dead.
func New(name string) *Service {
	pool, err := pgxpool.New(context.Background(), os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatalf("DATABASE_URL cannot be used: %v", err)
	}
	service := &Service{Name: name, Database: pool, routes: http.NewServeMux()}
	service.routes.HandleFunc("GET /health", service.health)
	return service
}

// Handle answers with the JSON of what the function returns; an error is a 500 without its words.
func (service *Service) Handle(pattern string, answer func(*http.Request) (int, any, error)) {
	service.routes.HandleFunc(pattern, func(response http.ResponseWriter, request *http.Request) {
		status, body, err := answer(request)
		if err != nil {
			log.Printf("%s %s: %v", request.Method, request.URL.Path, err)
			status, body = http.StatusInternalServerError, map[string]string{"error": "internal"}
		}
		write(response, status, body)
	})
}

// Run serves until SIGTERM, then finishes what is under way.
func (service *Service) Run() {
	server := &http.Server{Addr: ":8080", Handler: service.routes, ReadHeaderTimeout: 5 * time.Second}
	stopped := make(chan os.Signal, 1)
	signal.Notify(stopped, syscall.SIGTERM, syscall.SIGINT)
	go func() {
		<-stopped
		ending, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := server.Shutdown(ending); err != nil {
			log.Printf("not every request was finished: %v", err)
		}
	}()
	log.Printf("%s %s listens on %s", service.Name, version(), server.Addr)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}

func (service *Service) health(response http.ResponseWriter, request *http.Request) {
	asked, cancel := context.WithTimeout(request.Context(), 2*time.Second)
	defer cancel()
	if err := service.Database.Ping(asked); err != nil {
		write(response, http.StatusServiceUnavailable,
			map[string]string{"status": "unavailable", "version": version(), "database": "unreachable"})
		return
	}
	write(response, http.StatusOK, map[string]string{"status": "ok", "version": version(), "database": "ok"})
}

func version() string {
	if set := os.Getenv("APP_VERSION"); set != "" {
		return set
	}
	return "development"
}

func write(response http.ResponseWriter, status int, body any) {
	response.Header().Set("Content-Type", "application/json")
	response.WriteHeader(status)
	if err := json.NewEncoder(response).Encode(body); err != nil {
		log.Printf("an answer was not sent: %v", err)
	}
}
